// 长辈版: the same pages in large type. It stands in <head> and is not deferred, so that no page is seen small first.
(function () {
  "use strict";
  const NAME = "elder";
  const root = document.documentElement;
  const site = new URL("../../", document.currentScript.src).href;

  function keep(value) {
    try {
      localStorage.setItem(NAME, value);
      return localStorage.getItem(NAME) === value;
    } catch {
      return false;
    }
  }

  function kept() {
    try {
      return localStorage.getItem(NAME);
    } catch {
      return null;
    }
  }

  // An address that ends in ?elder=1 can be given to somebody; it counts for more than what was kept.
  const asked = new URLSearchParams(location.search).get(NAME);
  const choice = asked === null ? kept() : asked;
  const isKept = choice !== null && keep(choice);
  const isOn = choice === "1";
  root.classList.replace("no-js", "js");
  root.classList.toggle("is-elder", isOn);

  function address(from, value) {
    const to = new URL(from);
    to.searchParams.set(NAME, value);
    return to.href;
  }

  // Pages from a folder may each keep things for themselves alone; there every link takes the choice along.
  const carries = isOn && (location.protocol === "file:" || !isKept);

  function follow(event) {
    const link = event.target.closest && event.target.closest("a[href]");
    if (!link) return;
    if (link.dataset.action === NAME) {
      link.href = address(location.href, isOn ? "0" : "1");
    } else if (carries && link.href.startsWith(site) && !link.getAttribute("href").startsWith("#")) {
      if (/(\.html|\/)$/.test(link.pathname)) link.href = address(link.href, "1");
    }
  }

  // Before a link is followed, be it by key, in a new tab or from its menu.
  ["click", "auxclick", "contextmenu"].forEach(function (name) { document.addEventListener(name, follow, true); });
  document.addEventListener("formdata", function (event) { if (carries) event.formData.set(NAME, "1"); });
  document.addEventListener("DOMContentLoaded", function () {
    const link = document.querySelector("[data-action=" + NAME + "]");
    if (!link || !isOn) return;
    link.href = address(location.href, "0");
    link.textContent = "退出长辈版";
  });
})();

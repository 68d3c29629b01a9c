// Brings what searches: at once for who comes with a question, else when somebody begins to ask.
"use strict";

const SEARCH_FIELDS = ["q", "type", "year", "unit"];
const SEARCH_FAILED = "检索用的文件没有读到，请刷新本页再试。";

(function () {
  const parts = new URL("search/parts.js", document.currentScript.src).href;
  const form = document.getElementById("search");
  const box = form.elements.q;
  const without = document.getElementById("search-without");
  const given = new URLSearchParams(location.search);
  const isAsked = SEARCH_FIELDS.some((name) => given.get(name));
  let isBrought = false;

  function bring() {
    if (isBrought) return;
    isBrought = true;
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = parts;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    }).then(() => startSearch(isAsked)).catch(() => {
      document.getElementById("search-status").textContent = SEARCH_FAILED;
      without.hidden = false;
    });
  }

  // What is typed takes longer than loading; who has only come by loads nothing.
  ["keydown", "pointerdown", "input", "change"].forEach((sign) => form.addEventListener(sign, bring));
  without.hidden = true;
  if (matchMedia("(min-width: 40.01rem)").matches) document.getElementById("search-fold").open = true;
  box.value = given.get("q") || "";
  // What is found would push it down the page.
  document.getElementById("search-help").hidden = isAsked;
  if (isAsked) bring();
  else box.focus();
})();

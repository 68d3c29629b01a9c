// Shows what only a script can do; every page reads and works without it.
document.addEventListener("DOMContentLoaded", function () {
  document.querySelectorAll(".article-bar, .survey-form__tools").forEach(function (bar) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "print";
    button.textContent = "打印本页";
    button.addEventListener("click", function () { window.print(); });
    (bar.querySelector(".article-bar__acts") || bar).append(button);
  });
});
// A slash goes to the box for searching, as people know it from elsewhere.
document.addEventListener("keydown", function (event) {
  if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.closest("input, select, textarea, [contenteditable]")) return;
  event.preventDefault();
  (document.getElementById("search-words") || document.querySelector(".find input")).focus();
});
// A photo is a link to its large file; what shows it on the page itself is fetched when the first one is asked for.
const own = document.currentScript.src;
document.addEventListener("click", function (event) {
  const link = event.target.closest(".photo a");
  if (!link || event.button || event.ctrlKey || event.shiftKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  if (window.openPhoto) {
    window.openPhoto(link);
    return;
  }
  const script = document.createElement("script");
  script.src = new URL("lightbox.js", own).href;
  script.onload = function () { window.openPhoto(link); };
  script.onerror = function () { location.href = link.href; };
  document.head.append(script);
});

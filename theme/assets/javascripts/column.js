// Shows what only a script can do; every page reads and works without it.
document.querySelectorAll("[data-action=print]").forEach(function (button) {
  button.hidden = false;
  button.addEventListener("click", function () { window.print(); });
});
// A slash goes to the box for searching, as people know it from elsewhere.
document.addEventListener("keydown", function (event) {
  if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.closest("input, select, textarea, [contenteditable]")) return;
  event.preventDefault();
  (document.getElementById("search-words") || document.querySelector(".find input")).focus();
});

// Shows what only a script can do; every page reads and works without it.
document.querySelectorAll("[data-action=print]").forEach(function (button) {
  button.hidden = false;
  button.addEventListener("click", function () { window.print(); });
});

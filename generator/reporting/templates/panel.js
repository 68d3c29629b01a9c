"use strict";
// Loads the page anew as soon as the preview is ahead of it.
(() => {
  const { number } = document.querySelector(".preview-panel").dataset;
  new EventSource("/~events").addEventListener("message", ({ data }) => {
    if (data !== number) { location.reload(); }
  });
})();

// Brings what narrows and sorts tables: at once where there is room, on a phone when somebody asks for it.
"use strict";
(function () {
  const FEW = 6;
  const parts = new URL("board/parts.js", document.currentScript.src).href;

  function bring(tables) {
    return new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = parts;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    }).then(() => startBoards(tables));
  }

  function offer(tables, first) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sieve__load";
    button.textContent = "筛选和排列";
    button.onclick = async () => {
      button.disabled = true;
      try {
        await bring(tables);
        button.parentElement.remove();
        first.closest("section").querySelector(".sieve summary, .sieve button")?.focus();
      } catch {
        button.disabled = false;
      }
    };
    const place = document.createElement("div");
    place.className = "sieve";
    place.append(button);
    first.parentElement.before(place);
  }

  document.addEventListener("DOMContentLoaded", () => {
    // A frame in which nothing takes the focus could not be moved by the keyboard.
    for (const frame of document.querySelectorAll(".board__frame")) if (!frame.querySelector("a, button")) frame.tabIndex = 0;
    const tables = Array.from(document.querySelectorAll("table[data-board]")).filter(({ dataset, tBodies }) => dataset.script || tBodies[0].rows.length > 1);
    const worthy = tables.filter(({ dataset, tBodies }) => dataset.script || tBodies[0].rows.length >= FEW);
    const isAsked = location.search.length > 1;
    if (isAsked || matchMedia("(min-width: 40.01rem)").matches) bring(tables).catch(() => {});
    else if (worthy.length) offer(tables, worthy[0]);
  });
})();

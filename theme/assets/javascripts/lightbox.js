// Shows the photos of a page large, one after the other, on the page itself; column.js brings it on the first click.
"use strict";
window.openPhoto = (function () {
  const links = Array.from(document.querySelectorAll(".photo a"));
  const dialog = make("dialog", "lightbox"), figure = make("figure"), image = make("img");
  const caption = make("figcaption"), keys = make("p", "lightbox__keys"), count = make("span");
  const close = button("关闭", () => dialog.close());
  let place = 0, opener = null;

  function make(tag, name = "") {
    const made = document.createElement(tag);
    made.className = name;
    return made;
  }

  function button(words, act) {
    const made = make("button");
    made.type = "button";
    made.textContent = words;
    made.onclick = act;
    return made;
  }

  // After the last photo comes the first one again.
  function show(wanted) {
    place = (wanted + links.length) % links.length;
    const link = links[place];
    image.src = link.href;
    image.alt = link.querySelector("img").alt;
    caption.textContent = link.parentElement.querySelector("figcaption")?.textContent || "";
    count.textContent = `${place + 1}/${links.length}`;
  }

  dialog.setAttribute("aria-label", "看大图");
  caption.setAttribute("aria-live", "polite");
  close.autofocus = true;
  figure.append(image, caption);
  if (links.length > 1) keys.append(button("上一张", () => show(place - 1)), count, button("下一张", () => show(place + 1)));
  keys.append(close);
  dialog.append(figure, keys);
  dialog.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") show(place - 1);
    if (key === "ArrowRight") show(place + 1);
  });
  dialog.addEventListener("click", ({ target }) => { if (target === dialog || target === figure) dialog.close(); });
  // A phone's Back key closes the photo, as people expect: an open photo is a step in the history, taken back at its end.
  dialog.addEventListener("close", () => {
    opener.focus();
    if (history.state?.isPhoto) history.back();
  });
  addEventListener("popstate", () => { if (!history.state?.isPhoto) dialog.close(); });
  document.body.append(dialog);

  return (link) => {
    if (dialog.open) return;
    opener = link;
    show(links.indexOf(link));
    dialog.showModal();
    history.pushState({ isPhoto: true }, "");
  };
})();

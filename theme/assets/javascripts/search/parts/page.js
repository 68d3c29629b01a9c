// The search page: what is typed and chosen stands in the address, so that a search can be sent to somebody.
"use strict";

/** The parts of the index hand themselves over to it. */
let searchLibrary;

/** Begins when the parts are there: with what the address asks for, or what has been typed in the meantime. */
function startSearch(isAsked) {
  searchLibrary = new SearchLibrary(document.getElementById("search-shelves"));
  const PAGE = 20;
  const FIRST_TEXTS = 60000;
  const AT_ONCE = 4;
  const form = document.getElementById("search");
  const box = form.elements.q;
  const status = document.getElementById("search-status");
  const none = document.getElementById("search-none");
  const more = document.getElementById("search-more");
  const fold = document.getElementById("search-fold");
  const isNarrow = matchMedia("(max-width: 40rem)").matches;
  const results = new SearchResults(
    document.getElementById("search-results"), document.getElementById("search-result"), box);
  let current = null;
  let wanted = PAGE;
  let timer = 0;

  const asked = () => Object.fromEntries(SEARCH_FIELDS.map((name) => [name, form.elements[name].value.trim()]));

  function readAddress() {
    const given = new URLSearchParams(location.search);
    if (given.get("unit")) fillUnits([[given.get("unit"), 0]]);
    SEARCH_FIELDS.forEach((name) => { form.elements[name].value = given.get(name) || ""; });
    // A choice that counts is not to be overlooked.
    fold.open ||= SEARCH_FIELDS.slice(1).some((name) => form.elements[name].value);
  }

  function writeAddress(isNew) {
    const given = new URLSearchParams(Object.entries(asked()).filter(([, value]) => value));
    const address = `?${given}`;
    if (address === (location.search || "?")) return;
    history[isNew ? "pushState" : "replaceState"](null, "", address);
  }

  /** Offers the units of what was found; the one that is chosen stays. */
  function fillUnits(units) {
    const select = form.elements.unit;
    const chosen = select.value;
    const labels = chosen && !units.some(([label]) => label === chosen) ? [...units, [chosen, 0]] : units;
    select.replaceChildren(select.options[0], ...labels.map(([label, count]) => new Option(
      count ? `${label}（${count}）` : label, label)));
    select.value = chosen;
  }

  function show(run, isDone) {
    const { count, best } = run.hits();
    const isWhole = isDone && !searchLibrary.left(run.choice).length;
    results.show(best(wanted), run.words);
    fillUnits(run.units());
    none.hidden = !isDone || count > 0;
    more.hidden = !isDone || (isWhole && count <= wanted);
    more.firstElementChild.textContent = count > wanted ? "显示更多" : "继续查找";
    if (!isDone) status.textContent = count ? `已找到${count}条，正在查正文……` : "正在查找……";
    else if (!count) status.textContent = `没有找到“${box.value.trim()}”。`;
    else status.textContent = isWhole ? `找到${count}条。` : `已找到${count}条，还有一部分正文没有查。`;
    return count;
  }

  /** Tells whether to go on loading: what is on a disk costs nothing, over a net only what the page is to show. */
  const isEnough = (count) => location.protocol !== "file:" && count >= wanted && searchLibrary.length > FIRST_TEXTS;

  async function search(run) {
    try {
      await searchLibrary.open();
      run ||= new SearchRun(searchLibrary, asked());
      current = run;
      if (run.isEmpty) return clear();
      run.look();
      let count = show(run, false);
      for (let steps = 1; !isEnough(count); steps = AT_ONCE) {
        const left = searchLibrary.left(run.choice).slice(0, steps);
        if (!left.length) break;
        await Promise.all(left.map((step) => searchLibrary.take(step)));
        if (current !== run) return;
        run.look();
        count = run.hits().count;
      }
      show(run, true);
    } catch {
      status.textContent = SEARCH_FAILED;
    }
  }

  function clear() {
    results.show([], []);
    status.textContent = "";
    none.hidden = more.hidden = true;
    document.getElementById("search-help").hidden = false;
  }

  function begin(isNew) {
    clearTimeout(timer);
    wanted = PAGE;
    writeAddress(isNew);
    if (Object.values(asked()).some(Boolean)) search();
    else clear();
  }

  /** On a phone, takes its keyboard away and brings box and count to the top, so that what was found is seen. */
  function bringToTop() {
    if (!isNarrow) return;
    status.focus({ preventScroll: true });
    form.scrollIntoView();
  }

  form.addEventListener("submit", (event) => { event.preventDefault(); begin(true); bringToTop(); });
  form.addEventListener("change", (event) => { if (event.target !== box) begin(true); });
  box.addEventListener("input", (event) => {
    clearTimeout(timer);
    if (!event.isComposing) timer = setTimeout(begin, 200, false);
  });
  box.addEventListener("compositionend", () => { timer = setTimeout(begin, 200, false); });
  more.firstElementChild.addEventListener("click", () => { wanted += PAGE; search(current); });
  addEventListener("popstate", () => { readAddress(); begin(false); });

  if (isAsked) readAddress();
  if (SEARCH_FIELDS.some((name) => form.elements[name].value)) begin(false);
  else searchLibrary.open().catch(() => {});
  // Who goes back or reloads is brought by the browser to where they were.
  if (isAsked && performance.getEntriesByType("navigation")[0]?.type === "navigate") bringToTop();
}

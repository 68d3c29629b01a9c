// The list of what was found, and the keys that move through it.
"use strict";

const SEARCH_CONTEXT = { before: 24, whole: 96, label: 12 };

class SearchResults {
  constructor(list, template, box) {
    this.list = list;
    this.template = template;
    this.box = box;
    document.addEventListener("keydown", (event) => this.move(event));
  }

  /** Shows some hits; those shown before them stay, so that a reader does not lose the place. */
  show(hits, words) {
    const addresses = Array.from(this.list.children, (item) => item.dataset.hit);
    const ids = hits.map(({ shelf, entry }) => `${shelf.mark.name}/${entry}/${shelf.texts.length}`);
    const same = addresses.findIndex((address, i) => address !== ids[i]);
    const kept = same < 0 ? addresses.length : same;
    while (this.list.children.length > kept) this.list.lastChild.remove();
    hits.slice(kept).forEach((hit, i) => {
      const item = this.item(hit, words);
      item.dataset.hit = ids[kept + i];
      this.list.append(item);
    });
  }

  item({ shelf, entry }, words) {
    const item = this.template.content.firstElementChild.cloneNode(true);
    const [link, context, facts] = item.children;
    const { titles } = shelf;
    link.href = shelf.addresses[entry];
    this.mark(link, titles, titles.starts[entry], titles.end(entry), words, shelf);
    const found = shelf.textOf(entry);
    if (found) this.context(context, found, words);
    const told = shelf.factsOf(entry);
    const known = [shelf.kinds[shelf.kind[entry]], shelf.unitOf(entry), told.length ? "" : shelf.dates[entry]];
    const add = (text) => {
      const fact = document.createElement("span");
      fact.textContent = text;
      return facts.appendChild(fact);
    };
    known.filter(Boolean).forEach(add);
    told.forEach(([label, from, to]) => this.mark(add(label), shelf.facts, from, to, words));
    shelf.namesWith(entry, words).forEach(([from, to]) => {
      this.mark(add(""), shelf.names, from, to, words);
    });
    return item;
  }

  /** Shows of the note that holds the first word what is around it; of notes that hold none, the first. */
  context(element, { lines, line }, words) {
    const [first, last] = [lines.starts[line], lines.end(line)];
    const places = words.map((word) => lines.text.indexOf(word, first)).filter((at) => at >= 0 && at < last);
    const place = places.length ? Math.min(...places) : first;
    const start = Math.max(first, lines.text.lastIndexOf("|", place) + 1);
    const bar = lines.text.indexOf("|", place);
    const end = bar < 0 || bar > last ? last : bar;
    // A word or two, such as a type, says nothing to who did not ask for it.
    if (!places.length && end - start < SEARCH_CONTEXT.label) return;
    const from = places.length ? Math.max(start, place - SEARCH_CONTEXT.before) : start;
    const to = Math.min(end, from + SEARCH_CONTEXT.whole);
    if (from > start) element.append("…");
    this.mark(element, lines, from, to, words);
    if (to < end) element.append("…");
  }

  /** Writes a stretch with its words marked; a title's may have been typed in pinyin. */
  mark(element, lines, from, to, words, shelf) {
    const spans = words.flatMap((word) => SearchResults.spans(lines.text, word, from, to));
    if (!spans.length && shelf) spans.push(...SearchResults.typed(shelf, words, from, to));
    let end = from;
    for (const [start, stop] of spans.sort((a, b) => a[0] - b[0])) {
      if (stop <= end) continue;
      const text = lines.written(Math.max(start, end), stop);
      element.append(lines.written(end, Math.max(start, end)),
        Object.assign(document.createElement("mark"), { textContent: text }));
      end = stop;
    }
    element.append(lines.written(end, to));
  }

  static spans(text, word, from, to) {
    const spans = [];
    for (let at = text.indexOf(word, from); at >= 0 && at + word.length <= to; at = text.indexOf(word, at + 1)) {
      spans.push([at, at + word.length]);
    }
    return spans;
  }

  static typed(shelf, words, from, to) {
    const typed = words.filter((word) => SearchReader.isTyped(word));
    return typed.map((word) => shelf.characters.reader(word).find(shelf.titles.text, from, to)).filter(Boolean);
  }

  /** Moves with the arrows from the box through the links and back; Escape goes back at once. */
  move(event) {
    const links = Array.from(this.list.children, (item) => item.firstElementChild);
    const place = links.indexOf(document.activeElement);
    if (place < 0 && document.activeElement !== this.box) return;
    if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const next = { ArrowDown: links[place + 1], ArrowUp: links[place - 1] || this.box, Escape: this.box }[event.key];
    if (!next || (next === this.box && place < 0)) return;
    event.preventDefault();
    next.focus();
  }
}

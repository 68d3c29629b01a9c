// One search: what was typed and chosen, and what has been found so far.
"use strict";

class SearchRun {
  constructor(library, { q, type, year, unit }) {
    this.library = library;
    this.words = library.characters.words(q);
    this.choice = { kind: type, year, unit };
    this.known = new Map();
  }

  get isEmpty() {
    return !this.words.length && !this.choice.kind && !this.choice.year && !this.choice.unit;
  }

  /** Looks at what has been loaded since it looked last. */
  look() {
    for (const shelf of this.library.shelves) {
      if (!shelf.count) continue;
      if (!this.known.has(shelf)) this.known.set(shelf, this.lookAtHeads(shelf));
      const state = this.known.get(shelf);
      for (; state.texts < shelf.texts.length; state.texts += 1) this.lookAtTexts(state, shelf.texts[state.texts]);
    }
  }

  lookAtHeads(shelf) {
    const worths = this.words.map((word) => shelf.worthOfHeads(word));
    const state = { worths, sums: new Uint8Array(shelf.count), allowed: this.allowed(shelf), texts: 0 };
    this.add(state, 0, shelf.count);
    return state;
  }

  /** Looks for each word where the words before it were found. */
  lookAtTexts(state, { first, lines }) {
    const { allowed, worths } = state;
    let left = Uint32Array.from({ length: lines.count }, (_, line) => line).filter((line) => allowed[first + line]);
    for (const [i, word] of this.words.entries()) {
      const worth = worths[i];
      const mark = (line) => { worth[first + line] ||= SEARCH_WORTH.text; };
      if (left.length < lines.count / 4) left.forEach((line) => { if (lines.has(word, line)) mark(line); });
      else lines.scan(word, mark);
      left = left.filter((line) => worth[first + line]);
      if (!left.length) return;
    }
    this.add(state, first, first + lines.count);
  }

  /** Adds up the words' worths; an entry that lacks a word has none. */
  add({ worths, sums, allowed }, from, to) {
    for (let entry = from; entry < to; entry += 1) {
      let sum = allowed[entry];
      for (let i = 0; sum && i < worths.length; i += 1) sum = worths[i][entry] && sum + worths[i][entry];
      sums[entry] = sum;
    }
  }

  /** Marks the entries of the kind and year that were chosen; units are counted before one of them is. */
  allowed(shelf) {
    const { kind, year } = this.choice;
    if (!kind && !year) return new Uint8Array(shelf.count).fill(1);
    const kinds = shelf.kinds.map((label) => !kind || label === kind);
    return Uint8Array.from(shelf.kind, (own, entry) => Number(
      kinds[own] && (!year || shelf.dates[entry].startsWith(year))));
  }

  /** Counts what was found, by unit: [[label, count]], the most first. */
  units() {
    const counts = new Map();
    for (const [shelf, { sums }] of this.known) {
      const found = new Uint32Array(shelf.unitLabels.length);
      for (let entry = 0; entry < sums.length; entry += 1) if (sums[entry]) found[shelf.unit[entry]] += 1;
      shelf.unitLabels.forEach((label, unit) => {
        if (label && found[unit]) counts.set(label, (counts.get(label) || 0) + found[unit]);
      });
    }
    return [...counts].sort((a, b) => b[1] - a[1]);
  }

  /** Gives what was found, the best first, then the newest: {count, best(n)}. */
  hits() {
    // Sorting numbers is fast, so that worth, day and place become one: 8, 25 and 20 of a number's 53 bits.
    const keys = new Float64Array(this.library.shelves.reduce((sum, shelf) => sum + shelf.count, 0));
    let count = 0;
    const bases = [];
    let base = 0;
    for (const [shelf, { sums }] of this.known) {
      const chosen = this.chosenUnits(shelf);
      for (let entry = 0; entry < sums.length; entry += 1) {
        if (sums[entry] && (!chosen || chosen[shelf.unit[entry]])) {
          keys[count] = (sums[entry] * 2 ** 25 + shelf.days[entry]) * 2 ** 20 + (2 ** 20 - 1 - base - entry);
          count += 1;
        }
      }
      bases.push([base, shelf]);
      base += sums.length;
    }
    const sorted = keys.subarray(0, count).sort().reverse();
    const best = (n) => Array.from(sorted.subarray(0, n), (key) => {
      const place = 2 ** 20 - 1 - (key % 2 ** 20);
      const [start, shelf] = bases.findLast(([start]) => start <= place);
      return { shelf, entry: place - start };
    });
    return { count, best };
  }

  /** Marks the units that were chosen; nothing where all are. */
  chosenUnits({ unitLabels }) {
    const { unit } = this.choice;
    return unit && Uint8Array.from(unitLabels, (label) => Number(label === unit));
  }
}

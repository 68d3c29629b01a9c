// The index: which parts there are, and loading them. A page on a disk may not fetch, so that parts are scripts.
"use strict";

class SearchLibrary {
  constructor(list) {
    this.characters = new SearchCharacters();
    this.version = list.dataset.characters;
    this.shelves = Array.from(list.children, ({ dataset }) => new SearchShelf({
      name: dataset.name,
      kinds: dataset.kinds.split(" "),
      year: dataset.year,
      isLate: dataset.late !== undefined,
      version: dataset.version,
      texts: dataset.texts.split(","),
      counts: dataset.counts.split(",").map(Number),
    }, this.characters));
    this.queue = this.shelves.flatMap((shelf) => SearchLibrary.steps(shelf))
      .sort((a, b) => b.shelf.mark.year.localeCompare(a.shelf.mark.year) || a.stage - b.stage);
  }

  /** Lists what is loaded of a part after the heads of all others, the newest year first. */
  static steps(shelf) {
    const { isLate, name, texts, version } = shelf.mark;
    const steps = texts.map((text, i) => ({ shelf, stage: isLate ? 2 : 0, address: `${name}-text-${i}.js?${text}` }));
    return isLate ? [{ shelf, stage: 1, address: `${name}.js?${version}` }, ...steps] : steps;
  }

  // What the parts call.
  learn({ folding, readings }) {
    this.characters.learn(folding, readings);
  }

  addHeads(heads) {
    this.shelves.find(({ mark }) => mark.name === heads.name).addHeads(heads);
  }

  addTexts({ name, first, texts }) {
    this.shelves.find(({ mark }) => mark.name === name).addTexts(first, texts);
  }

  /** Loads what every search needs. */
  open() {
    const heads = this.shelves.filter(({ mark }) => !mark.isLate).map(({ mark }) => `${mark.name}.js?${mark.version}`);
    this.opened ||= Promise.all([`characters.js?${this.version}`, ...heads].map((address) => this.load(address)));
    return this.opened;
  }

  /** Lists what is still to be loaded for entries of a kind and a year; either may be empty. */
  left({ kind, year }) {
    return this.queue.filter(({ isLoaded, shelf: { mark } }) => !isLoaded
      && (!kind || mark.kinds.includes(kind)) && (!year || !mark.year || mark.year === year));
  }

  /** Counts the characters of the texts that are loaded. */
  get length() {
    return this.shelves.reduce((sum, shelf) => sum + shelf.length, 0);
  }

  async take(step) {
    step.loading ||= this.load(step.address);
    await step.loading;
    step.isLoaded = true;
  }

  load(address) {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `search/${address}`;
      script.async = false;  // All come at once, and speak in their order: readings of characters first.
      script.onload = () => { script.remove(); resolve(); };
      script.onerror = () => { script.remove(); reject(new Error(address)); };
      document.head.append(script);
    });
  }
}

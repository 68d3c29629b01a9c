// What a reader asks of a table: words, choices, a span of days, an order; written in the address and read from it.
"use strict";

const BOARD_WORDS = "q", BOARD_SORT = "sort", BOARD_SPAN = "..";

class BoardTerms {
  constructor(columns, name) {
    this.columns = columns;
    this.name = name;
    this.clear();
  }

  clear() {
    this.wanted = new Map();
    this.order = null;
  }

  get isNarrowed() {
    return this.wanted.size > 0;
  }

  get isEmpty() {
    return !this.isNarrowed && !this.order;
  }

  /** Sets what is wanted of a column, or of all words; nothing wanted leaves it out. */
  want(key, value) {
    if (value && value !== BOARD_SPAN) this.wanted.set(key, value);
    else this.wanted.delete(key);
  }

  get keys() {
    return [BOARD_WORDS, BOARD_SORT, ...this.columns.map((column) => column.key)];
  }

  /** Reads an address; a page of several tables may say which one is meant: units.state. */
  read(search) {
    const said = new URLSearchParams(search);
    this.clear();
    for (const key of this.keys) {
      const value = said.get(`${this.name}.${key}`) ?? said.get(key);
      if (value && key === BOARD_SORT) this.readOrder(value);
      else if (value && (key === BOARD_WORDS || this.column(key).way)) this.want(key, value);
    }
  }

  readOrder(value) {
    const column = this.column(value.replace(/^-/, ""));
    if (column) this.order = { column, direction: value.startsWith("-") ? -1 : 1 };
  }

  column(key) {
    return this.columns.find((column) => column.key === key);
  }

  /** Takes what is asked for out of an address; what it says of other things stays. */
  erase(said) {
    for (const key of this.keys) {
      said.delete(`${this.name}.${key}`);
      said.delete(key);
    }
  }

  /** Puts what is asked for into an address. */
  write(said, isAlone) {
    const prefix = isAlone ? "" : `${this.name}.`;
    for (const [key, value] of this.wanted) said.set(prefix + key, value);
    if (this.order) said.set(prefix + BOARD_SORT, this.order.direction < 0 ? `-${this.order.column.key}` : this.order.column.key);
  }

  /** Gives the rows that are asked for, in the order that is asked for. */
  pick(rows) {
    const tests = [...this.wanted].map(([key, value]) => this.test(key, value));
    const found = rows.filter((row) => tests.every((test) => test(row)));
    if (this.order) found.sort((a, b) => this.order.column.compare(a, b, this.order.direction));
    return found;
  }

  test(key, value) {
    const words = BoardRow.folded(value).split(/\s+/).filter(Boolean);
    if (key === BOARD_WORDS) return (row) => words.every((word) => row.words.includes(word));
    const column = this.column(key);
    if (column.way === "span") {
      const [first, last] = value.split(BOARD_SPAN);
      return (row) => Boolean(column.day(row)) && column.day(row) >= first && column.day(row) <= (last || "9999");
    }
    // What is typed in part finds all that it is part of; what is chosen, only itself.
    return (row) => column.names(row).includes(value) || (!this.isKnown(column, value) && column.names(row).some(
      (name) => words.every((word) => BoardRow.folded(name).includes(word)),
    ));
  }

  isKnown(column, value) {
    return (this.known?.get(column) || []).includes(value);
  }

  /** Learns what there is to choose from. */
  learn(rows) {
    for (const column of this.columns) column.learn(rows);
    this.known = new Map(this.columns.filter(({ way }) => way === "choice").map((c) => [c, c.options(rows)]));
  }

  /** Says in words what is asked for, for the screen, for those who listen, and for paper. */
  say() {
    const parts = [...this.wanted].map(([key, value]) => {
      if (key === BOARD_WORDS) return `含“${value}”`;
      const column = this.column(key);
      const [first, last] = value.split(BOARD_SPAN);
      const span = [first && `从${first}`, last && `到${last}`].filter(Boolean).join("");
      return `${column.label}：${column.way === "span" ? span : value}`;
    });
    if (this.order) parts.push(`按${this.order.column.label}排列，${this.order.column.orders[Number(this.order.direction < 0)]}`);
    return parts.join("；");
  }
}

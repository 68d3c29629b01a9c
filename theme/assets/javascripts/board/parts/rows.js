// What a board's table says, read off the page or, where it goes on over pages, off the script with all its rows.
"use strict";

const BOARD_ORDER = new Intl.Collator("zh-CN-u-co-pinyin", { numeric: true });
const BOARD_NOTHING = /^(—|未填写)?$/;
/** Days, where they are sorted by, from which on a cell is of something that is done: half of what the site writes. */
const BOARD_DONE = 50000;
const BOARD_PERIOD = /^(\d{4})年(上半年|下半年|第([一二三四])季度)?$/;
/** How an order is called, and the order the other way round. */
const BOARD_ORDERS = {
  number: ["从小到大", "从大到小"],
  day: ["早的在前", "晚的在前"],
  due: ["先到期的在前", "后到期的在前"],
  distance: ["逾期最久的在前", "离时限最远的在前"],
  period: ["早的在前", "晚的在前"],
  text: ["拼音顺序", "拼音倒序"],
};

class BoardColumn {
  constructor(head, place) {
    this.head = head;
    this.place = place;
    this.label = head.textContent.trim();
    this.key = head.dataset.key || this.label;
    this.way = head.dataset.by || "";
    this.isNumber = head.classList.contains("num");
    this.ranks = head.dataset.ranks?.split("、");
  }

  /** Learns from the rows what the orders are called. */
  learn(rows) {
    const texts = rows.map((row) => row.texts[this.place]).filter((text) => !BOARD_NOTHING.test(text));
    const are = (shape) => texts.length > 0 && texts.every((text) => shape.test(text));
    let kind = "text";
    this.isDistance = rows.some((row) => row.orders[this.place] !== null);
    this.isPeriod = are(BOARD_PERIOD);
    if (this.isDistance) kind = "distance";
    else if (this.isPeriod) kind = "period";
    else if (this.way === "span") kind = "due";
    else if (are(/^\d{4}-\d{2}-\d{2}$/)) kind = "day";
    else if (this.isNumber || are(/^\d/)) kind = "number";
    this.orders = this.ranks ? this.ends(texts) : BOARD_ORDERS[kind];
  }

  /** Calls the orders of ranked words by what comes first. */
  ends(texts) {
    const found = this.ranks.filter((_, place) => texts.some((text) => this.rank(text) === place));
    return found.length ? [found[0], found.at(-1)].map((word) => `${word}在前`) : BOARD_ORDERS.text;
  }

  /** Gives the place of a word among the ranked ones; it may go on, as 未列入整改，已19天 does. */
  rank(text) {
    const place = this.ranks.indexOf(text) < 0 ? this.ranks.findIndex((word) => text.startsWith(word)) : this.ranks.indexOf(text);
    return place < 0 ? this.ranks.length : place;
  }

  /** Puts first the period that ends first, and of those that end together the shorter, as the site does. */
  static time(text) {
    const [, year, part, quarter] = BOARD_PERIOD.exec(text);
    const end = quarter ? "一二三四".indexOf(quarter) * 3 + 3 : part === "上半年" ? 6 : 12;
    return year * 1000 + end * 13 + (quarter ? 3 : part ? 6 : 12);
  }

  /** Gives what a word sorts by: its place in time or among ranked words, or itself. */
  sorted(text) {
    return this.ranks ? this.rank(text) : this.isPeriod ? BoardColumn.time(text) : text;
  }

  /** Gives what decides the order: a number, or a text; dates as the site writes them sort as texts do. */
  value(row) {
    const text = row.texts[this.place];
    if (this.isDistance) return row.orders[this.place];
    if (BOARD_NOTHING.test(text)) return null;
    if (!this.isNumber) return this.sorted(text);
    // A word stands where there is none of something: 未点评 among counts of comments.
    return parseFloat(text.replace(/[,，]/g, "").replace("−", "-")) || 0;
  }

  /** Compares two rows; what has nothing to say comes last either way. */
  compare(a, b, direction) {
    const first = this.value(a), second = this.value(b);
    if (first === null || second === null) return (first === null) - (second === null);
    // What is done comes after all that is still to do, either way.
    const isDone = (value) => this.isDistance && value > BOARD_DONE;
    return isDone(first) - isDone(second) || direction * BoardColumn.difference(first, second);
  }

  static difference(first, second) {
    return typeof first === "number" ? first - second : BOARD_ORDER.compare(first, second);
  }

  /** Lists what there is to choose from: a cell may name several. */
  options(rows) {
    const found = new Set(rows.flatMap((row) => this.names(row)));
    return [...found].sort((a, b) => BoardColumn.difference(this.sorted(a), this.sorted(b)) || BOARD_ORDER.compare(a, b));
  }

  names(row) {
    const text = row.texts[this.place];
    return BOARD_NOTHING.test(text) ? [] : text.split("、");
  }

  /** Gives a row's day as 2026-05-07; nothing where there is none. */
  day(row) {
    const [, year, month, date] = /(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(row.texts[this.place]) || [];
    return year ? [year, month.padStart(2, "0"), date.padStart(2, "0")].join("-") : "";
  }
}

class BoardRow {
  /** `orders` says what a cell is sorted by where that is not its text. */
  constructor(texts, orders, make) {
    this.texts = texts;
    this.orders = orders;
    this.make = make;
    this.words = BoardRow.folded(texts.join("\n"));
  }

  /** Writes full width as half width and capitals small, as people type either. */
  static folded(text) {
    return text.normalize("NFKC").toLowerCase();
  }

  static ofElement(element) {
    const texts = Array.from(element.cells, (cell) => cell.textContent.trim());
    const orders = Array.from(element.cells, ({ dataset: { order } }) => (order === undefined ? null : Number(order)));
    return new BoardRow(texts, orders, () => element);
  }

  /**
   * Makes rows of what the script with all of them says. A column is its different cells, and which of them stands in
   * which row; a cell is a text, or a text, where it leads, how it looks, and what it is sorted by.
   */
  static ofColumns(columns, heads, root) {
    const known = columns.map(([cells]) => cells.map((cell) => (typeof cell === "string" ? [cell] : cell)));
    return columns[0][1].map((_, r) => {
      const parts = columns.map(([, places], c) => known[c][places[r]]);
      const orders = parts.map(([, , , order]) => order ?? null);
      return new BoardRow(parts.map(([text]) => text), orders, () => BoardRow.element(parts, heads, root));
    });
  }

  static element(parts, columns, root) {
    const row = document.createElement("tr");
    parts.forEach(([text, address, look], i) => {
      const cell = document.createElement(i ? "td" : "th");
      if (i) {
        cell.className = [...columns[i].head.classList, ...(look ? [`is-${look}`] : [])].join(" ");
        cell.dataset.label = columns[i].label;
      } else {
        cell.scope = "row";
      }
      cell.append(address ? Object.assign(document.createElement("a"), { href: root + address, textContent: text }) : text);
      row.append(cell);
    });
    return row;
  }

  get element() {
    this.made ??= this.make();
    return this.made;
  }
}

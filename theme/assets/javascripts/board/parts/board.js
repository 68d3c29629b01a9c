// A table that its readers narrow and sort; what they ask is in the address, so that it can be sent to somebody.
"use strict";

const BOARD_FEW = 6, BOARD_STEP = 200, BOARD_PAUSE = 300;

class Board {
  constructor(table) {
    this.table = table;
    this.body = table.tBodies[0];
    this.columns = Array.from(table.tHead.rows[0].cells, (head, place) => new BoardColumn(head, place));
    this.terms = new BoardTerms(this.columns, table.dataset.board);
    this.terms.read(location.search);
    this.original = Array.from(this.body.rows);
    this.source = new BoardSource(table, this.columns);
    this.hasForm = table.dataset.script || this.original.length >= BOARD_FEW || this.terms.isNarrowed;
    this.limit = BOARD_STEP;
  }

  start() {
    for (const column of this.columns) this.addButton(column);
    this.addTools();
    if (this.source.rows) this.learn();
    else if (this.terms.isEmpty) this.offer();
    addEventListener("beforeprint", () => this.showAll());
    return this.terms.isEmpty ? null : this.change(() => {});
  }

  addButton(column) {
    const button = BoardForm.make("button", { type: "button", className: "sort", textContent: column.label });
    button.onclick = () => this.change(() => this.turn(column));
    // On a phone, where rows are cards and nobody sees the heads, they stay plain words.
    column.head.replaceChildren(button, BoardForm.make("span", { className: "sort__plain", textContent: column.label }));
  }

  /** Sorts by a column, then the other way round, then not at all; of numbers people ask for the largest first. */
  turn(column) {
    const first = column.isNumber ? -1 : 1, { order } = this.terms;
    if (order?.column !== column) this.terms.order = { column, direction: first };
    else this.terms.order = order.direction === first ? { column, direction: -first } : null;
  }

  addTools() {
    this.tools = BoardForm.make("div", { className: "sieve" });
    this.status = BoardForm.make("p", { className: "sieve__status" });
    this.status.setAttribute("role", "status");
    this.link = BoardForm.make("a", { className: "sieve__link", textContent: "这个结果的网址", hidden: true });
    this.more = BoardForm.make("button", { type: "button", className: "sieve__more", hidden: true });
    this.more.onclick = () => this.showMore();
    const frame = this.table.parentElement;
    frame.before(this.tools, this.status, this.link);
    frame.after(this.more);
    this.whole = BoardForm.make("span", { hidden: true });
    frame.closest("section")?.querySelector(".downloads")?.append(this.whole);
  }

  /** Says what all rows weigh, and waits to be asked for them. */
  offer() {
    const { count, weight } = this.table.dataset;
    const label = `在全部${count}条里筛选、排列（要取数据约${weight}）`;
    this.tools.append(BoardForm.make("button", { type: "button", className: "sieve__load", textContent: label, onclick: () => this.change(() => {}) }));
  }

  learn() {
    this.rows = this.source.rows;
    this.terms.learn(this.rows);
    this.form = this.hasForm && new BoardForm(this.terms, this.table.caption.textContent, {
      onChange: (key, value) => this.change(() => this.terms.want(key, value)),
      onSort: (value) => this.change(() => { this.terms.order = null; this.terms.readOrder(value); }),
      onClear: () => this.change(() => this.terms.clear()),
    });
    if (!this.form) return;
    // On a phone the form is longer than the screen: rows that were asked for are not to lie below it.
    const isOpen = matchMedia("(min-width: 40.01rem)").matches;
    const fold = BoardForm.make("details", { open: isOpen }, BoardForm.make("summary", { textContent: "筛选和排列" }), this.form.element);
    const hadFocus = this.tools.contains(document.activeElement);
    this.form.show();
    this.tools.replaceChildren(fold);
    if (hadFocus) fold.firstChild.focus();
  }

  async change(make) {
    if (!this.rows) this.status.textContent = "正在取数据……";
    try {
      await this.source.load();
    } catch {
      this.status.textContent = "数据没有取到，请再试一次；也可以一页一页地看，或者下载表格。";
      return;
    }
    if (!this.rows) this.learn();
    make();
    this.limit = BOARD_STEP;
    this.show();
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.tell(), BOARD_PAUSE);
  }

  show() {
    const { terms } = this;
    this.found = terms.pick(this.rows);
    const shown = terms.isEmpty ? this.original : this.found.slice(0, this.limit).map((row) => row.element);
    this.body.replaceChildren(...shown);
    for (const { head } of this.columns) head.removeAttribute("aria-sort");
    if (terms.order) terms.order.column.head.setAttribute("aria-sort", terms.order.direction < 0 ? "descending" : "ascending");
    if (this.form) this.form.show();
    this.whole.hidden = !terms.isNarrowed;
    this.whole.textContent = `下载的是全部${this.rows.length}条`;
    if (this.table.tFoot) this.table.tFoot.hidden = terms.isNarrowed;
    const left = terms.isEmpty ? 0 : this.found.length - this.limit;
    this.more.hidden = left <= 0;
    this.more.textContent = `再看${Math.min(left, BOARD_STEP)}条，还有${left}条`;
    const pager = this.table.dataset.script && document.querySelector(".pager");
    if (pager) pager.hidden = !terms.isEmpty;
    this.table.hidden = !this.found.length;
  }

  /** Writes the address, and says how many rows there are: after a pause, since people type letter by letter. */
  tell() {
    const { terms } = this;
    this.link.href = Board.writeAddress();
    this.link.hidden = terms.isEmpty;
    const said = terms.isEmpty ? "" : `${terms.say()}。`;
    this.status.textContent = `${said}${terms.isNarrowed ? `符合的${this.found.length}条，` : ""}全部${this.rows.length}条。`;
  }

  showMore() {
    const first = this.limit;
    this.limit += BOARD_STEP;
    this.show();
    this.body.rows[first]?.querySelector("a")?.focus();
  }

  /** Puts all that was found on paper. */
  showAll() {
    if (this.terms.isEmpty) return;
    this.limit = Infinity;
    this.show();
    this.tell();
  }

  /** Writes what is asked of all tables of the page into its address; of one alone, without its name. */
  static writeAddress() {
    const said = new URLSearchParams(location.search);
    const isAlone = BOARDS.filter(({ hasForm }) => hasForm).length === 1;
    for (const { terms } of BOARDS) terms.erase(said);
    for (const { hasForm, terms } of BOARDS) terms.write(said, hasForm && isAlone);
    const address = (said.size ? `?${said}` : location.pathname.split("/").pop() || ".") + location.hash;
    history.replaceState(history.state, "", address);
    return address;
  }
}

const BOARDS = [];

/** Starts with the tables of the page, when all scripts are there. */
async function startBoards(tables) {
  BOARDS.push(...tables.map((table) => new Board(table)));
  await Promise.all(BOARDS.map((board) => board.start()));
  bringIntoView(BOARDS.find(({ terms }) => !terms.isEmpty));
}

/** Goes to the board that an address asks for; who goes back or reloads is brought to where they were. */
function bringIntoView(board) {
  const isNew = performance.getEntriesByType("navigation")[0]?.type === "navigate";
  const section = board?.table.closest("section");
  if (!section || !isNew || location.hash) return;
  if (board.tools.getBoundingClientRect().bottom > innerHeight) section.scrollIntoView();
}

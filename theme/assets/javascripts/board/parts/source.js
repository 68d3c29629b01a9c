// Where a board's rows come from: the page itself, or, where the table goes on over pages, a script with all of them.
"use strict";

class BoardSource {
  constructor(table, columns) {
    this.table = table;
    this.columns = columns;
    this.rows = table.dataset.script ? null : Array.from(table.tBodies[0].rows, BoardRow.ofElement);
  }

  /** Gets all rows, once; a page on a disk may load a script, but no data. */
  async load() {
    if (this.rows) return;
    this.loading ??= this.fetch();
    try {
      await this.loading;
    } finally {
      this.loading = null;
    }
  }

  fetch() {
    return new Promise((done, failed) => {
      BoardSource.waiting.set(this.table.dataset.board, done);
      const script = document.createElement("script");
      script.src = this.table.dataset.script;
      script.onerror = failed;
      document.head.append(script);
    }).then((columns) => {
      this.rows = BoardRow.ofColumns(columns, this.columns, this.table.dataset.root);
    });
  }
}

BoardSource.waiting = new Map();

/** What a script with all rows calls. */
function columnTable(name, columns) {
  BoardSource.waiting.get(name)(columns);
}

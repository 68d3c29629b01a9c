// The form above a table; it is made here, so that where scripts do not run nobody meets a dead control.
"use strict";

const BOARD_MENU = 20;

class BoardForm {
  /** `onChange` is told what is wanted of which key, `onSort` by which column, `onClear` that nothing is. */
  constructor(terms, title, { onChange, onSort, onClear }) {
    this.terms = terms;
    this.onChange = onChange;
    this.onSort = onSort;
    this.fields = new Map();
    this.element = BoardForm.make("form", { className: "sieve__form", onsubmit: (event) => event.preventDefault() });
    this.element.setAttribute("aria-label", `筛选：${title}`);
    this.addWords();
    for (const column of terms.columns) {
      if (column.way === "span") this.addSpan(column);
      if (column.way === "choice" && terms.known.get(column).length > 1) this.addChoice(column);
    }
    this.addOrder();
    this.clear = BoardForm.make("button", { type: "button", textContent: "清除", onclick: () => {
      this.fields.get(BOARD_WORDS)[0].focus();
      onClear();
    } });
    this.element.append(this.clear);
  }

  static make(name, properties, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  add(label, field, look = "") {
    field.id = `sieve-${this.terms.name}-${this.element.childElementCount}`;
    const name = BoardForm.make("label", { htmlFor: field.id, textContent: label });
    this.element.append(BoardForm.make("div", { className: `sieve__field ${look}` }, name, field));
  }

  addWords() {
    const field = BoardForm.make("input", { type: "search", autocomplete: "off", oninput: () => this.onChange(BOARD_WORDS, field.value.trim()) });
    this.fields.set(BOARD_WORDS, [field]);
    this.add("表里的文字", field);
  }

  /** Offers a menu, or, where it would be long, a field to type into that suggests. */
  addChoice(column) {
    const names = this.terms.known.get(column);
    const options = names.map((name) => BoardForm.make("option", { value: name, textContent: name }));
    const tell = () => this.onChange(column.key, field.value.trim());
    let field;
    if (names.length > BOARD_MENU) {
      const list = BoardForm.make("datalist", { id: `${this.terms.name}-${column.key}` }, ...options);
      field = BoardForm.make("input", { type: "text", autocomplete: "off", placeholder: "可以只写几个字", oninput: tell });
      field.setAttribute("list", list.id);
      this.element.append(list);
    } else {
      field = BoardForm.make("select", { onchange: tell }, BoardForm.make("option", { value: "", textContent: "全部" }), ...options);
    }
    this.fields.set(column.key, [field]);
    this.add(column.label, field);
  }

  addSpan(column) {
    const fields = ["从", "到"].map((word) => {
      const field = BoardForm.make("input", { type: "date", onchange: () => this.onChange(column.key, fields.map((each) => each.value).join(BOARD_SPAN)) });
      this.add(`${column.label}${word}`, field);
      return field;
    });
    this.fields.set(column.key, fields);
  }

  /** Offers orders in a menu: on a phone the heads of columns, which offer them elsewhere, are not seen. */
  addOrder() {
    const orders = this.terms.columns.flatMap(({ key, label, orders: [up, down] }) => [[key, `${label}，${up}`], [`-${key}`, `${label}，${down}`]]);
    const options = [["", "原来的顺序"], ...orders].map(([value, textContent]) => BoardForm.make("option", { value, textContent }));
    this.order = BoardForm.make("select", { onchange: () => this.onSort(this.order.value) }, ...options);
    this.add("排列", this.order, "sieve__order");
  }

  /** Shows what is asked for; a field in which somebody types is left alone. */
  show() {
    for (const [key, fields] of this.fields) {
      const values = key === BOARD_WORDS || fields.length === 1 ? [this.terms.wanted.get(key) || ""] : (this.terms.wanted.get(key) || "").split(BOARD_SPAN);
      fields.forEach((field, i) => {
        if (field === document.activeElement && this.terms.isNarrowed) return;
        if (field.tagName === "SELECT" && values[i] && !Array.from(field.options).some(({ value }) => value === values[i])) field.append(BoardForm.make("option", { value: values[i], textContent: values[i] }));
        field.value = values[i] || "";
      });
    }
    this.clear.hidden = this.terms.isEmpty;
    const { order } = this.terms;
    this.order.value = order ? (order.direction < 0 ? "-" : "") + order.column.key : "";
  }
}

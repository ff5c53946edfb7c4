// The index of a page with several documents: a table to filter and sort, and
// the pictures of what it shows.

const COLUMNS = [
  { key: "date", label: "held", text: (f) => f.date || "–", sort: (f) => f.date },
  { key: "council", label: "council", text: (f) => f.council, sort: (f) => f.council },
  { key: "session", label: "session_number", text: (f) => f.session ?? "–", sort: (f) => f.session ?? -1, number: true },
  { key: "operators", label: "operators", text: (f) => f.operators.join("・") || "–", sort: (f) => f.operators.join() },
  {
    key: "minutes",
    label: "durations",
    text: (f) => (f.minutes === null ? "–" : minutesText(f.minutes)),
    sort: (f) => f.minutes ?? -1,
    number: true,
  },
  {
    key: "users",
    label: "affected_users",
    text: (f) => (f.users === null ? "–" : f.usersSign + f.users.toLocaleString("ja-JP")),
    sort: (f) => f.users ?? -1,
    number: true,
  },
  {
    key: "grade",
    label: "grade",
    text: (f) => (f.grade ? `${GRADE_SIGN[f.grade] || ""} ${word("enum", f.grade)}` : "–"),
    sort: (f) => ["poor", "fair", "good"].indexOf(f.grade),
  },
  {
    key: "coverage",
    label: "coverage",
    text: (f) => (Math.floor(f.coverage * 1000) / 10).toFixed(1) + " %",
    sort: (f) => f.coverage,
    number: true,
  },
  {
    key: "trouble",
    label: "diagnostics",
    text: (f) => troubleText(f),
    sort: (f) => f.errors * 1e6 + f.warnings * 1e3 + f.gaps,
    number: true,
  },
  { key: "progress", label: "checked", text: (f) => f.progress, sort: (f) => f.share, number: true },
];

function troubleText(f) {
  const parts = [];
  if (f.errors) parts.push(`✕ ${f.errors}`);
  if (f.warnings) parts.push(`▲ ${f.warnings}`);
  return parts.join(" ") || "–";
}

// The filter and the order last as long as the page is open.
const wanted = {
  text: "",
  council: "",
  operator: "",
  from: "",
  to: "",
  grade: "",
  minutes: "",
  users: "",
  incidents: false,
  sort: "",
  down: false,
};

// How many rows are shown before the reader scrolls to them.
const ROWS_AT_ONCE = 40;

class IndexView {
  constructor() {
    this.rows = index.map((entry, n) => this.row(entry, n));
    this.count = el("span", { class: "count", role: "status" });
    this.body = el("tbody");
    this.heads = COLUMNS.map((c) =>
      el(
        "th",
        { scope: "col", class: c.number ? "number" : null, "aria-sort": "none", "data-label": t(c.label) },
        button(t(c.label), () => this.sortBy(c.key), { class: "sort" }),
      ),
    );
    this.pictures = el("div", { class: "pictures" });
    this.element = el(
      "main",
      { class: "index", id: "main", tabindex: "-1" },
      el("h1", {}, `${t("app")} – ${index.length} ${t("documents")}`),
      this.filters(),
      el("p", {}, this.count),
      el(
        "div",
        { class: "table-box", tabindex: 0, role: "region", "aria-label": t("index"), onscroll: (e) => this.scrolled(e.target) },
        el("table", { class: "documents" }, el("thead", {}, el("tr", {}, this.heads)), this.body),
      ),
      this.pictures,
    );
    this.order();
    this.apply();
  }

  scrolled(box) {
    if (box.scrollHeight - box.scrollTop - box.clientHeight < 400) this.addRows();
  }

  // row is what is known of a document; its element is made when it is shown.
  row(entry, n) {
    const facts = Object.assign(factsOf(entry), progressOf(entry, n));
    return {
      n,
      facts,
      element: null,
      words: [facts.council, facts.name, facts.operators.join(" "), facts.kind || ""].join(" ").normalize("NFKC").toLowerCase(),
    };
  }

  elementOf(r) {
    if (!r.element) r.element = this.rowElement(r);
    return r.element;
  }

  rowElement({ n, facts }) {
    const href = `#${n + 1}/`;
    const element = el("tr", { "data-n": n });
    COLUMNS.forEach((c, i) => {
      const text = brief(String(c.text(facts)), 80);
      element.append(
        i === 1
          ? el(
              "th",
              { scope: "row" },
              el("a", { href }, facts.council ? text : brief(facts.name || `${t("document")} ${n + 1}`, 80)),
              facts.council && facts.name ? el("small", {}, brief(facts.name, 60)) : null,
            )
          : el("td", { class: c.number ? "number" : null, "data-label": t(c.label), "data-column": c.key }, text),
      );
    });
    return element;
  }

  // filters is the form above the table; every change shows at once.
  filters() {
    const field = (key, label, input) => {
      input.value = wanted[key];
      input.addEventListener("input", () => {
        wanted[key] = input.value;
        this.apply();
      });
      return el("label", {}, el("span", {}, t(label)), input);
    };
    const choice = (key, label, list) =>
      field(
        key,
        label,
        el(
          "select",
          {},
          el("option", { value: "" }, t("any")),
          list.map((v) => el("option", { value: v }, key === "grade" ? word("enum", v) : cut(v, 40))),
        ),
      );
    const different = (list) => [...new Set(list.filter(Boolean))].sort();
    const with_ = el("input", {
      type: "checkbox",
      onchange: (e) => {
        wanted.incidents = e.target.checked;
        this.apply();
      },
    });
    with_.checked = wanted.incidents;
    return el(
      "form",
      { class: "filters", role: "search", "aria-label": t("filter_text"), onsubmit: (e) => e.preventDefault() },
      field("text", "filter_text", el("input", { type: "search" })),
      choice("council", "filter_council", different(this.rows.map((r) => r.facts.council))),
      choice("operator", "filter_operator", different(this.rows.flatMap((r) => r.facts.operators))),
      field("from", "filter_from", el("input", { type: "date" })),
      field("to", "filter_to", el("input", { type: "date" })),
      field("minutes", "filter_duration", el("input", { type: "number", min: 0 })),
      field("users", "filter_users", el("input", { type: "number", min: 0 })),
      choice("grade", "filter_grade", ["good", "fair", "poor"]),
      el("label", { class: "tick" }, with_, el("span", {}, t("filter_incident"))),
      this.sortChoice(),
    );
  }

  // sortChoice is for screens with no room for the heads of the table.
  sortChoice() {
    const select = el(
      "select",
      {
        onchange: () => {
          const [key, down] = select.value.split(" ");
          Object.assign(wanted, { sort: key, down: down === "down" });
          this.order();
          this.apply();
        },
      },
      el("option", { value: "" }, "–"),
      COLUMNS.flatMap((c) => [
        el("option", { value: c.key }, `${t(c.label)} ▲`),
        el("option", { value: c.key + " down" }, `${t(c.label)} ▼`),
      ]),
    );
    select.value = wanted.sort + (wanted.down ? " down" : "");
    return el("label", { class: "sort-choice" }, el("span", {}, t("sort")), select);
  }

  fits({ facts: f, words }) {
    return (
      (!wanted.text ||
        wanted.text
          .normalize("NFKC")
          .toLowerCase()
          .split(/\s+/)
          .every((w) => words.includes(w))) &&
      (!wanted.council || f.council === wanted.council) &&
      (!wanted.operator || f.operators.includes(wanted.operator)) &&
      (!wanted.from || (f.date && f.date >= wanted.from)) &&
      (!wanted.to || (f.date && f.date <= wanted.to)) &&
      (!wanted.grade || f.grade === wanted.grade) &&
      (!wanted.minutes || (f.minutes !== null && f.minutes >= Number(wanted.minutes))) &&
      (!wanted.users || (f.users !== null && f.users >= Number(wanted.users))) &&
      (!wanted.incidents || f.incidents.length > 0)
    );
  }

  apply() {
    this.shown = this.rows.filter((r) => this.fits(r));
    this.count.textContent = this.summary();
    this.fill();
    clearTimeout(this.later);
    this.later = setTimeout(() => this.draw(), 250);
  }

  // summary says what is shown, in figures.
  summary() {
    const sum = (of) => this.shown.reduce((n, r) => n + of(r.facts), 0).toLocaleString("ja-JP");
    const parts = [`${this.shown.length} / ${this.rows.length} ${t("shown")}`, `${t("incidents")} ${sum((f) => f.incidents.length)}`];
    parts.push(`✕ ${sum((f) => f.errors)}`, `▲ ${sum((f) => f.warnings)}`);
    parts.push(`${t("checked")} ${sum((f) => f.checked)} / ${sum((f) => f.values)}`);
    return parts.join("　");
  }

  // fill shows the first rows; others come when the end comes into view.
  fill() {
    this.body.replaceChildren();
    this.addRows();
  }

  addRows(count = ROWS_AT_ONCE) {
    const begun = this.body.childElementCount;
    this.body.append(...this.shown.slice(begun, begun + count).map((r) => this.elementOf(r)));
  }

  draw() {
    this.drawnFor = innerWidth;
    this.pictures.replaceChildren(...picturesOf(this.shown));
  }

  // resized draws the pictures anew where the width is another.
  resized() {
    clearTimeout(this.later);
    if (this.drawnFor !== innerWidth) this.later = setTimeout(() => this.draw(), 250);
  }

  sortBy(key) {
    wanted.down = wanted.sort === key ? !wanted.down : false;
    wanted.sort = key;
    this.order();
    this.apply();
  }

  order() {
    const column = COLUMNS.find((c) => c.key === wanted.sort);
    const sign = wanted.down ? -1 : 1;
    if (column) {
      this.rows.sort((a, b) => {
        const x = column.sort(a.facts),
          y = column.sort(b.facts);
        return sign * (typeof x === "number" ? x - y : String(x).localeCompare(String(y), "ja")) || a.n - b.n;
      });
    }
    this.heads.forEach((h, i) =>
      h.setAttribute("aria-sort", COLUMNS[i] === column ? (wanted.down ? "descending" : "ascending") : "none"),
    );
  }
}

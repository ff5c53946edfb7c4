// Drawing by hand: what the pictures are made of.

// picture puts a heading above a drawing and its numbers below it.
function picture(id, title, note, drawing, heads, rows) {
  return el(
    "section",
    { class: "picture", "aria-labelledby": "p-" + id, "data-picture": id },
    el("h2", { id: "p-" + id }, title),
    el("p", { class: "note" }, note),
    drawing,
    el(
      "details",
      {},
      el("summary", {}, `${t("numbers")} (${rows.length})`),
      el(
        "div",
        { class: "table-box", tabindex: 0, role: "region", "aria-label": `${title}: ${t("numbers")}` },
        el(
          "table",
          { class: "numbers" },
          el(
            "thead",
            {},
            el(
              "tr",
              {},
              heads.map((h) => el("th", { scope: "col" }, h)),
            ),
          ),
          el(
            "tbody",
            {},
            rows.map((r) =>
              el(
                "tr",
                {},
                r.map((c) =>
                  el(
                    "td",
                    { class: typeof c === "number" || /^[≥≤≈] [\d,]+$/.test(c) ? "number" : null },
                    typeof c === "number" ? c.toLocaleString("ja-JP") : c,
                  ),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

// drawnOf says how many of all incidents a drawing shows, where it cannot show
// all of them.
function drawnOf(drawn, all) {
  if (drawn === all) return null;
  const [n, of] = [drawn, all].map((x) => x.toLocaleString("ja-JP"));
  return settings.language ? ` (${n} ${t("of")} ${of} ${t("drawn")})` : `（${of} ${t("of")} ${n} ${t("drawn")}）`;
}

// roomFor is how wide a drawing may be: as wide as the page lets it, and never
// so narrow that nothing is told apart.
function roomFor(least, most) {
  return Math.round(Math.min(Math.max(innerWidth - 60, least), most));
}

function drawing(width, height, label, ...children) {
  return el(
    "div",
    { class: "drawing", tabindex: 0, role: "region", "aria-label": label },
    svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": label }, ...children),
  );
}

function line(x1, y1, x2, y2, name) {
  return svg("line", { x1, y1, x2, y2, class: name });
}

function label(x, y, text, name, anchor) {
  return svg("text", { x, y, class: name, "text-anchor": anchor }, text);
}

const STATES = ["completed", "in_progress", "planned", "no_status"];

// stacked draws bars of counts, one pattern a state.
function stacked(bars, title) {
  const longest = Math.max(0, ...bars.map((b) => b.name.length * (/[^ -~]/.test(b.name) ? 11 : 6.5)));
  const step = Math.max(62, longest + 8),
    left = 40,
    height = 240,
    bottom = 46,
    top = 26;
  const highest = Math.max(1, ...bars.map((b) => STATES.reduce((n, s) => n + b.counts[s], 0)));
  const width = Math.max(520, left + bars.length * step + 10),
    y = (n) => height - bottom - (n / highest) * (height - bottom - top);
  const out = [svg("defs", {}, patterns()), line(left, y(0), width, y(0), "axis-line")];
  bars.forEach((b, i) => {
    let sum = 0;
    for (const s of STATES) {
      const n = b.counts[s];
      if (n)
        out.push(
          svg(
            "rect",
            { x: left + i * step + 8, width: step - 20, y: y(sum + n), height: y(sum) - y(sum + n), class: "amount " + s },
            svg("title", {}, `${b.name} ${word("enum", s)} ${n}`),
          ),
        );
      sum += n;
    }
    out.push(
      label(left + i * step + step / 2 - 2, y(sum) - 4, String(sum), "tick", "middle"),
      label(left + i * step + step / 2 - 2, height - bottom + 16, b.name, "tick", "middle"),
    );
  });
  STATES.forEach((s, i) =>
    out.push(
      svg("rect", { x: left + i * 120, y: height - 18, width: 14, height: 12, class: "amount " + s }),
      label(left + i * 120 + 19, height - 8, word("enum", s), "tick"),
    ),
  );
  return drawing(width, height, title, ...out);
}

// patterns are the hatches of bars.
function patterns() {
  const hatch = (id, d) =>
    svg(
      "pattern",
      { id, width: 6, height: 6, patternUnits: "userSpaceOnUse" },
      svg("rect", { width: 6, height: 6, class: "ground" }),
      svg("path", { d, class: "hatch" }),
    );
  return [
    hatch("hatch-progress", "M0 6L6 0M-1 1L1 -1M5 7L7 5"),
    hatch("hatch-planned", "M0 3H6"),
    hatch("hatch-none", "M3 2.2v1.6M2.2 3h1.6"),
  ];
}

function columns(list, title, state) {
  const step = 74,
    left = 20,
    height = 200,
    top = 40,
    bottom = 28,
    width = Math.max(300, left + list.length * step);
  const highest = Math.max(1, ...list.map(([, n]) => n));
  const out = [
    svg("defs", {}, patterns()),
    label(left, 16, title, "axis"),
    line(left, height - bottom, width, height - bottom, "axis-line"),
  ];
  list.forEach(([year, n], i) => {
    const h = (n / highest) * (height - top - bottom),
      x = left + i * step + 10;
    out.push(
      svg("rect", { x, y: height - bottom - h, width: step - 24, height: h, class: "amount " + state }),
      label(x + (step - 24) / 2, height - bottom - h - 4, Math.round(n).toLocaleString("ja-JP"), "tick", "middle"),
      label(x + (step - 24) / 2, height - 10, year, "tick", "middle"),
    );
  });
  return drawing(width, height, title, ...out);
}

// The pictures: SVG drawn by hand, every one with its numbers as a table. Marks
// differ in shape or pattern, never in colour alone.

const thresholds = readBlock("thresholds") || [];

// The most rows a timeline draws; its table has them all.
const TIMELINE_ROWS = 150;

function picturesOf(rows) {
  const incidents = rows.flatMap((r) => r.facts.incidents.map((fact, i) => ({ row: r, fact, i, href: `#${r.n + 1}/incidents/${i}/operators/0` })));
  if (!incidents.length) return [el("p", { class: "null" }, t("incidents_none"))];
  return [timeline(incidents), scatter(incidents), measures(incidents), years(incidents)];
}

// picture puts a heading above a drawing and its numbers below it.
function picture(id, title, note, drawing, heads, rows) {
  return el("section", { class: "picture", "aria-labelledby": "p-" + id, "data-picture": id },
    el("h2", { id: "p-" + id }, title), el("p", { class: "note" }, note), drawing,
    el("details", {}, el("summary", {}, `${t("numbers")} (${rows.length})`),
      el("div", { class: "table-box", tabindex: 0, role: "region", "aria-label": `${title}: ${t("numbers")}` },
        el("table", { class: "numbers" }, el("thead", {}, el("tr", {}, heads.map((h) => el("th", { scope: "col" }, h)))),
          el("tbody", {}, rows.map((r) => el("tr", {}, r.map((c) => el("td", { class: typeof c === "number" ? "number" : null }, typeof c === "number" ? c.toLocaleString("ja-JP") : c)))))))));
}

function drawing(width, height, label, ...children) {
  return el("div", { class: "drawing", tabindex: 0, role: "region", "aria-label": label },
    svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": label }, ...children));
}

function line(x1, y1, x2, y2, name) {
  return svg("line", { x1, y1, x2, y2, class: name });
}

function label(x, y, text, name, anchor) {
  return svg("text", { x, y, class: name, "text-anchor": anchor }, text);
}

function nameOfIncident({ row, fact }) {
  return fact.operators.join("・") || row.facts.council || row.facts.name;
}

// since spreads minutes so that the first minutes and whole days both show.
function since(minutes) {
  return Math.sign(minutes) * Math.log10(1 + Math.abs(minutes) / 10);
}

function timeline(incidents) {
  const known = incidents.filter((x) => x.fact.onset !== null && (x.fact.notices.length || x.fact.recovery !== null)).sort((a, b) => a.fact.onset - b.fact.onset);
  const title = t("timeline"), minutes = (x, ms) => (ms - x.fact.onset) / 60000;
  const rows = known.map((x) => [link(x), dateText(x.fact.occurred), x.fact.notices.length ? minutesText(minutes(x, Math.min(...x.fact.notices.map((n) => n.ms)))) : "–",
    x.fact.notices.length, x.fact.recovery === null ? "–" : minutesText(minutes(x, x.fact.recovery))]);
  const heads = [t("operators"), t("onset"), t("first_notice"), t("notices"), t("recovery")];
  const shown = known.slice(0, TIMELINE_ROWS);
  return picture("timeline", title, t("timeline_note"), known.length ? drawTimeline(shown, title, minutes) : el("p", { class: "null" }, t("no_dates")), heads, rows);
}

function link(x) {
  return el("a", { href: x.href }, said(cut(nameOfIncident(x), 40)));
}

const TIMELINE_TICKS = [-60, 0, 10, 30, 60, 180, 360, 720, 1440, 4320, 10080, 43200];

function drawTimeline(shown, title, minutes) {
  const left = 320, right = 130, width = 1080, step = 24, top = 30, height = top + shown.length * step + 12;
  const all = shown.flatMap((x) => [0, ...x.fact.notices.map((n) => minutes(x, n.ms)), x.fact.recovery === null ? 0 : minutes(x, x.fact.recovery)]);
  const low = Math.min(0, ...all), high = Math.max(60, ...all);
  const x = (m) => left + (since(m) - since(low)) / (since(high) - since(low)) * (width - left - right);
  const marks = [];
  for (const m of TIMELINE_TICKS.filter((m) => low <= m && m <= high)) {
    marks.push(line(x(m), top - 6, x(m), height - 8, "grid"), label(x(m), 16, m === 0 ? t("onset") : shortTime(m), "tick", "middle"));
  }
  shown.forEach((s, i) => marks.push(...timelineRow(s, top + i * step + step / 2, x, (ms) => minutes(s, ms), width - right)));
  marks.push(label(left, height, `● ${t("onset")}　▲ ${t("notice")}　□ ${t("recovery")}`, "tick"));
  return drawing(width, height + 8, title, ...marks);
}

function shortTime(m) {
  if (Math.abs(m) < 60) return `${m} ${t("minutes_unit")}`;
  return Math.abs(m) < 1440 ? `${m / 60} ${t("hours_unit")}` : `${m / 1440} ${t("days_unit")}`;
}

function timelineRow(s, y, x, minutes, right) {
  const out = [label(0, y + 4, cut(nameOfIncident(s), 16), "name"), label(296, y + 4, dateText(s.fact.occurred).slice(2, 10), "tick", "end")];
  if (s.fact.recovery !== null) {
    const end = x(minutes(s.fact.recovery));
    out.push(line(x(0), y, end, y, "span"), svg("rect", { x: end - 7, y: y - 7, width: 14, height: 14, class: "recovery" }));
  }
  for (const n of s.fact.notices) {
    const at = x(minutes(n.ms));
    out.push(svg("path", { d: `M${at} ${y - 6}l5.5 10h-11z`, class: "notice" }, svg("title", {}, cut(n.text, 80))));
  }
  out.push(svg("circle", { cx: x(0), cy: y, r: 4.5, class: "onset" }));
  if (s.fact.notices.length) out.push(label(right + 18, y + 4, minutesText(minutes(Math.min(...s.fact.notices.map((n) => n.ms)))), "tick"));
  return out;
}

// scatter shows duration against users on logarithmic axes, with the
// thresholds of one version of the rule.
function scatter(incidents) {
  const known = incidents.filter((x) => x.fact.minutes > 0 && x.fact.users > 0);
  const holder = el("div"), basis = el("p", { class: "note" });
  const draw = (version) => {
    holder.replaceChildren(drawScatter(known, version));
    basis.replaceChildren(`${t("basis")}: ${version.basis[settings.language]}`);
  };
  const select = el("select", { onchange: () => draw(thresholds[select.selectedIndex]) }, thresholds.map((v) => el("option", {}, v.name[settings.language])));
  select.selectedIndex = thresholds.length - 1;
  draw(thresholds[thresholds.length - 1]);
  const heads = [t("operators"), t("occurred_at"), `${t("durations")} (${t("minutes_unit")})`, t("affected_users"), t("item")];
  const rows = known.map((x) => [link(x), x.fact.occurred ? dateText(x.fact.occurred) : "–", x.fact.minutes, x.fact.users, x.fact.items.join("・") || "–"]);
  return picture("scatter", t("plot"), t("plot_note"), el("div", {}, el("label", {}, `${t("version")} `, select), holder, thresholdTable(), basis), heads, rows);
}

function thresholdTable() {
  const rows = thresholds.flatMap((v) => v.rows.flatMap((r) => r.limits.map((l) => [v.name[settings.language], r.item ?? "–", r.service[settings.language], `${l.hours} ${t("hours_unit")}`, l.users.toLocaleString("ja-JP"), v.basis[settings.language]])));
  return el("details", {}, el("summary", {}, t("threshold")), el("div", { class: "table-box", tabindex: 0, role: "region", "aria-label": t("threshold") },
    el("table", { class: "numbers" }, el("thead", {}, el("tr", {}, ["version", "item", "service", "durations", "affected_users", "basis"].map((k) => el("th", { scope: "col" }, t(k))))),
      el("tbody", {}, rows.map((r) => el("tr", {}, r.map((c) => el("td", {}, c))))))));
}

function drawScatter(known, version) {
  const width = 1080, height = 440, left = 80, bottom = 50, top = 16, right = 20;
  const hours = known.map((x) => x.fact.minutes / 60), users = known.map((x) => x.fact.users);
  const [h0, h1] = [Math.min(0.5, ...hours), Math.max(48, ...hours) * 1.3], [u0, u1] = [Math.min(1000, ...users), Math.max(3e6, ...users) * 1.5];
  const scale = (v, a, b, from, to) => from + (Math.log10(v) - Math.log10(a)) / (Math.log10(b) - Math.log10(a)) * (to - from);
  const x = (h) => scale(h, h0, h1, left, width - right), y = (u) => scale(u, u0, u1, height - bottom, top);
  const out = [];
  for (const h of [0.5, 1, 2, 6, 12, 24, 48, 168, 720].filter((h) => h0 <= h && h <= h1)) {
    out.push(line(x(h), top, x(h), height - bottom, "grid"), label(x(h), height - bottom + 18, h >= 48 ? `${h / 24} ${t("days_unit")}` : `${h} ${t("hours_unit")}`, "tick", "middle"));
  }
  for (let u = 1000; u <= u1; u *= 10) if (u >= u0) out.push(line(left, y(u), width - right, y(u), "grid"), label(left - 6, y(u) + 4, u.toLocaleString("ja-JP"), "tick", "end"));
  version.rows.forEach((r, k) => out.push(...stairs(r, k, levelOf(version.rows, k), x, y, width - right, top)));
  for (const p of known) out.push(point(p, x(p.fact.minutes / 60), y(p.fact.users)));
  out.push(label((left + width) / 2, height - 8, t("durations"), "axis", "middle"), label(4, 12, t("affected_users"), "axis"));
  return drawing(width, height, t("plot"), ...out);
}

// lowestOf is the least number of users that a row of the rule names.
function lowestOf(r) {
  return Math.min(...r.limits.map((l) => l.users));
}

// levelOf counts the rows before row k whose line ends at the same height, so
// that their names stand above each other.
function levelOf(rows, k) {
  return rows.slice(0, k).filter((r) => lowestOf(r) === lowestOf(rows[k])).length;
}

// stairs is the edge of what one service has to report.
function stairs(r, k, level, x, y, right, top) {
  const limits = [...r.limits].sort((a, b) => a.hours - b.hours);
  let d = "";
  limits.forEach((l, i) => { d += i ? `H${x(l.hours)}V${y(l.users)}` : `M${x(l.hours)} ${top}V${y(l.users)}`; });
  d += `H${right}`;
  return [svg("path", { d, class: `limit limit-${k}` }, svg("title", {}, r.service[settings.language])),
    label(right - 4, y(lowestOf(r)) + 13 + level * 13, `${r.item ? "第" + "一二三四五"[r.item - 1] + "号 " : ""}${cut(r.service[settings.language], 22)}`, `limit-name limit-name-${k}`, "end")];
}

function point(p, x, y) {
  const e = svg("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: 5.5, class: "point" }, svg("title", {}, `${nameOfIncident(p)} ${minutesText(p.fact.minutes)} ${p.fact.users.toLocaleString("ja-JP")}`));
  e.addEventListener("click", () => { location.hash = p.href; });
  return e;
}

const STATES = ["completed", "in_progress", "planned", "no_status"];

// measures counts the countermeasures by the month that they are due.
function measures(incidents) {
  const all = incidents.flatMap((x) => x.fact.measures.filter((m) => !m.missing).map((m) => ({ ...m, from: x, status: m.status || "no_status" })));
  const byDue = new Map();
  for (const m of all) {
    const key = m.due ? m.due.slice(0, 7) : "";
    if (!byDue.has(key)) byDue.set(key, Object.fromEntries(STATES.map((s) => [s, 0])));
    byDue.get(key)[m.status]++;
  }
  const bars = [...byDue].sort(([a], [b]) => (a || "~").localeCompare(b || "~")).map(([key, counts]) => ({ name: key || t("due_none"), counts }));
  const rows = all.sort((a, b) => (a.due || "~").localeCompare(b.due || "~")).map((m) => [m.due || "–", word("enum", m.status), m.from.row.facts.date || "–", link(m.from), said(m.text, 80)]);
  return picture("measures", t("measures_chart"), t("measures_note"), stacked(bars, t("measures_chart")), [t("due"), t("status"), t("as_of"), t("operators"), t("preventive_measures")], rows);
}

// stacked draws bars of counts, one pattern a state.
function stacked(bars, title) {
  const step = 62, left = 40, height = 240, bottom = 46, top = 26;
  const highest = Math.max(1, ...bars.map((b) => STATES.reduce((n, s) => n + b.counts[s], 0)));
  const width = Math.max(520, left + bars.length * step + 10), y = (n) => height - bottom - n / highest * (height - bottom - top);
  const out = [svg("defs", {}, patterns()), line(left, y(0), width, y(0), "axis-line")];
  bars.forEach((b, i) => {
    let sum = 0;
    for (const s of STATES) {
      const n = b.counts[s];
      if (n) out.push(svg("rect", { x: left + i * step + 8, width: step - 20, y: y(sum + n), height: y(sum) - y(sum + n), class: "bar " + s }, svg("title", {}, `${b.name} ${word("enum", s)} ${n}`)));
      sum += n;
    }
    out.push(label(left + i * step + step / 2 - 2, y(sum) - 4, String(sum), "tick", "middle"), label(left + i * step + step / 2 - 2, height - bottom + 16, b.name, "tick", "middle"));
  });
  STATES.forEach((s, i) => out.push(svg("rect", { x: left + i * 120, y: height - 18, width: 14, height: 12, class: "bar " + s }), label(left + i * 120 + 19, height - 8, word("enum", s), "tick")));
  return drawing(width, height, title, ...out);
}

// patterns are the hatches of bars.
function patterns() {
  const hatch = (id, d) => svg("pattern", { id, width: 6, height: 6, patternUnits: "userSpaceOnUse" }, svg("rect", { width: 6, height: 6, class: "ground" }), svg("path", { d, class: "hatch" }));
  return [hatch("hatch-progress", "M0 6L6 0M-1 1L1 -1M5 7L7 5"), hatch("hatch-planned", "M0 3H6"), hatch("hatch-none", "M3 2.2v1.6M2.2 3h1.6")];
}

// years sums inquiries and user-hours by the year of the incident.
function years(incidents) {
  const sums = new Map();
  for (const x of incidents) {
    const year = yearOf(x.fact, x.row.facts) || t("not_known");
    if (!sums.has(year)) sums.set(year, { incidents: 0, inquiries: 0, hours: 0 });
    const s = sums.get(year);
    s.incidents++;
    s.inquiries += x.fact.inquiries ?? 0;
    s.hours += x.fact.userHours ?? 0;
  }
  const list = [...sums].sort(([a], [b]) => a.localeCompare(b));
  const rows = list.map(([year, s]) => [year, s.incidents, s.inquiries, Math.round(s.hours * 10) / 10]);
  const both = el("div", { class: "two" }, columns(list.map(([y, s]) => [y, s.inquiries]), t("inquiries"), "completed"), columns(list.map(([y, s]) => [y, s.hours]), t("user_hours"), "in_progress"));
  return picture("years", t("years"), "", both, [t("year"), t("incidents"), t("inquiries"), t("user_hours")], rows);
}

function columns(list, title, state) {
  const step = 74, left = 20, height = 200, top = 40, bottom = 28, width = Math.max(300, left + list.length * step);
  const highest = Math.max(1, ...list.map(([, n]) => n));
  const out = [svg("defs", {}, patterns()), label(left, 16, title, "axis"), line(left, height - bottom, width, height - bottom, "axis-line")];
  list.forEach(([year, n], i) => {
    const h = n / highest * (height - top - bottom), x = left + i * step + 10;
    out.push(svg("rect", { x, y: height - bottom - h, width: step - 24, height: h, class: "bar " + state }),
      label(x + (step - 24) / 2, height - bottom - h - 4, Math.round(n).toLocaleString("ja-JP"), "tick", "middle"), label(x + (step - 24) / 2, height - 10, year, "tick", "middle"));
  });
  return drawing(width, height, title, ...out);
}

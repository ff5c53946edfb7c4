// Duration against users, with the thresholds of reporting.

const thresholds = readBlock("thresholds") || [];

// scatter shows duration against users on logarithmic axes, with the
// thresholds of one version of the rule.
function scatter(incidents) {
  const known = incidents.filter((x) => x.fact.minutes > 0 && x.fact.users > 0);
  const holder = el("div"),
    basis = el("p", { class: "note" });
  const draw = (version) => {
    holder.replaceChildren(drawScatter(known, version), limitsLegend(version));
    basis.replaceChildren(`${t("basis")}: ${version.basis[settings.language]}`);
  };
  const select = el(
    "select",
    { onchange: () => draw(thresholds[select.selectedIndex]) },
    thresholds.map((v) => el("option", {}, v.name[settings.language])),
  );
  select.selectedIndex = thresholds.length - 1;
  draw(thresholds[thresholds.length - 1]);
  const heads = [t("operators"), t("occurred_at"), `${t("durations")} (${t("minutes_unit")})`, t("affected_users"), t("item")];
  const rows = known.map((x) => [
    link(x),
    x.fact.occurred ? dateText(x.fact.occurred) : "–",
    x.fact.minutes,
    x.fact.usersSign ? x.fact.usersSign + x.fact.users.toLocaleString("ja-JP") : x.fact.users,
    x.fact.items.join("・") || "–",
  ]);
  return picture(
    "scatter",
    t("plot"),
    [t("plot_note"), drawnOf(known.length, incidents.length)],
    el("div", {}, el("label", {}, `${t("version")} `, select), holder, thresholdTable(), basis),
    heads,
    rows,
  );
}

function thresholdTable() {
  const rows = thresholds.flatMap((v) =>
    v.rows.flatMap((r) =>
      r.limits.map((l) => [
        v.name[settings.language],
        r.item ?? "–",
        r.service[settings.language],
        `${l.hours} ${t("hours_unit")}`,
        l.users.toLocaleString("ja-JP"),
        v.basis[settings.language],
      ]),
    ),
  );
  return el(
    "details",
    {},
    el("summary", {}, t("threshold")),
    el(
      "div",
      { class: "table-box", tabindex: 0, role: "region", "aria-label": t("threshold") },
      el(
        "table",
        { class: "numbers" },
        el(
          "thead",
          {},
          el(
            "tr",
            {},
            ["version", "item", "service", "durations", "affected_users", "basis"].map((k) => el("th", { scope: "col" }, t(k))),
          ),
        ),
        el(
          "tbody",
          {},
          rows.map((r) =>
            el(
              "tr",
              {},
              r.map((c) => el("td", {}, c)),
            ),
          ),
        ),
      ),
    ),
  );
}

function drawScatter(known, version) {
  const width = roomFor(330, 1380),
    height = 440,
    left = 80,
    bottom = 50,
    top = 16,
    right = 20;
  const hours = known.map((x) => x.fact.minutes / 60),
    users = known.map((x) => x.fact.users);
  const [h0, h1] = [Math.min(0.5, ...hours), Math.max(48, ...hours) * 1.3],
    [u0, u1] = [Math.min(1000, ...users), Math.max(3e6, ...users) * 1.5];
  const scale = (v, a, b, from, to) => from + ((Math.log10(v) - Math.log10(a)) / (Math.log10(b) - Math.log10(a))) * (to - from);
  const x = (h) => scale(h, h0, h1, left, width - right),
    y = (u) => scale(u, u0, u1, height - bottom, top);
  const out = [];
  const ticks = [];
  for (const h of [1, 24, 6, 2, 12, 168, 720, 48, 0.5].filter((h) => h0 <= h && h <= h1)) {
    if (ticks.some((other) => Math.abs(x(other) - x(h)) < TICK_ROOM)) continue;
    ticks.push(h);
    out.push(
      line(x(h), top, x(h), height - bottom, "grid"),
      label(x(h), height - bottom + 18, h >= 48 ? `${h / 24} ${t("days_unit")}` : `${h} ${t("hours_unit")}`, "tick", "middle"),
    );
  }
  for (let u = 1000; u <= u1; u *= 10)
    if (u >= u0)
      out.push(
        line(left, y(u), width - right, y(u), "grid"),
        label(left - 6, y(u) + 4, u.toLocaleString("ja-JP"), "tick", "end"),
      );
  version.rows.forEach((r, k) => out.push(stairs(r, k, x, y, width - right, top)));
  for (const p of known) out.push(point(p, x(p.fact.minutes / 60), y(p.fact.users)));
  out.push(label((left + width) / 2, height - 8, t("durations"), "axis", "middle"), label(4, 12, t("affected_users"), "axis"));
  return drawing(width, height, t("plot"), ...out);
}

// stairs is the edge of what one service has to report.
function stairs(r, k, x, y, right, top) {
  const limits = [...r.limits].sort((a, b) => a.hours - b.hours);
  let d = "";
  limits.forEach((l, i) => {
    d += i ? `H${x(l.hours)}V${y(l.users)}` : `M${x(l.hours)} ${top}V${y(l.users)}`;
  });
  d += `H${right}`;
  return svg("path", { d, class: `limit limit-${k}` }, svg("title", {}, r.service[settings.language]));
}

// limitsLegend says which line is whose, and what it stands for.
function limitsLegend(version) {
  return el(
    "ul",
    { class: "limits" },
    version.rows.map((r, k) =>
      el(
        "li",
        {},
        svg("svg", { width: 40, height: 10, "aria-hidden": "true" }, line(0, 5, 40, 5, `limit limit-${k}`)),
        " ",
        itemName(r.item),
        r.service[settings.language],
        el("small", {}, r.limits.map(limitText).join(t("or"))),
      ),
    ),
  );
}

function itemName(item) {
  if (item === null) return "";
  return settings.language ? `${t("item")} ${item}: ` : `第${"一二三四五"[item - 1]}号 `;
}

function limitText(l) {
  const users = l.users.toLocaleString("ja-JP");
  return settings.language ? ` ≥ ${l.hours} h and ≥ ${users}` : ` ${l.hours}時間以上かつ${users}以上`;
}

function point(p, x, y) {
  const e = svg(
    "circle",
    { cx: x.toFixed(1), cy: y.toFixed(1), r: 5.5, class: "point" },
    svg("title", {}, `${nameOfIncident(p)} ${minutesText(p.fact.minutes)} ${p.fact.users.toLocaleString("ja-JP")}`),
  );
  e.addEventListener("click", () => {
    location.hash = p.href;
  });
  return e;
}

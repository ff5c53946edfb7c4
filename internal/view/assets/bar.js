// The bar above a view, the heads of the panes, the legend and the help.

// bar is the head of every view.
function bar(...children) {
  return el(
    "header",
    { class: "bar" },
    children,
    el("span", { class: "space" }),
    themeSelect(),
    button(
      t("language"),
      () => {
        settings.language = 1 - settings.language;
        remember("language", settings.language ? "en" : "ja");
        route();
      },
      { lang: settings.language ? "ja" : "en" },
    ),
  );
}

function themeSelect() {
  const select = el(
    "select",
    {
      "aria-label": t("theme"),
      onchange: () => {
        settings.theme = select.value;
        remember("theme", settings.theme);
        applyTheme();
      },
    },
    ["auto", "light", "dark"].map((v) => el("option", { value: v }, t("theme_" + v))),
  );
  select.value = settings.theme;
  return select;
}

function applyTheme() {
  document.documentElement.dataset.theme = settings.theme;
}

function documentBar(doc) {
  const many = index.length > 1;
  const select = el(
    "select",
    {
      id: "step",
      "aria-label": `${t("next")} / ${t("previous")}`,
      onchange: () => {
        view.step = select.value;
      },
    },
    ["value", "diagnostic", "gap", "missing", "unchecked"].map((v) => el("option", { value: v }, t("step_" + v))),
  );
  select.value = view.step;
  const input = el("input", {
    id: "search",
    type: "search",
    placeholder: t("search_hint"),
    "aria-label": t("search"),
    value: found.query || null,
  });
  return bar(
    many ? el("a", { href: "#index", class: "to-index" }, t("index")) : null,
    many ? button("‹", () => toDocument(doc.number - 1), { "aria-label": `${t("previous")} ${t("document")}` }) : null,
    many ? el("span", {}, `${doc.number + 1} / ${index.length}`) : null,
    many ? button("›", () => toDocument(doc.number + 1), { "aria-label": `${t("next")} ${t("document")}` }) : null,
    el(
      "span",
      { class: "stepper" },
      button("▲", () => step(view.step, -1), { "aria-label": t("previous"), title: t("previous") }),
      select,
      button("▼", () => step(view.step, 1), { "aria-label": t("next"), title: t("next") }),
    ),
    el(
      "form",
      {
        role: "search",
        class: "search",
        onsubmit: (e) => {
          e.preventDefault();
          if (input.value !== found.query || found.doc !== doc) search(input.value);
          else goToHit(1);
        },
      },
      input,
      el("span", { id: "hits", role: "status" }),
    ),
    saveMenu(doc),
    button(t("print"), () => print(), { class: "print-button" }),
    button("?", help, { "aria-label": t("help"), title: t("help") }),
  );
}

function saveMenu(doc) {
  const list = [
    ["record", "save_record"],
    ["gold", "save_gold"],
  ];
  if (index.length > 1) list.push(["all", "save_all"], ["all_gold", "save_all_gold"]);
  if (server) list.unshift(["server", "save_server"]);
  const menu = el(
    "details",
    { class: "menu" },
    el("summary", {}, t("save")),
    el(
      "div",
      {},
      list.map(([key, name]) =>
        button(
          t(name),
          () => {
            menu.open = false;
            SAVES[key](view.doc || doc);
          },
          { "data-save": key },
        ),
      ),
    ),
  );
  return menu;
}

function sourceHead(doc) {
  const modes = doc.pages.length ? ["printed", "running"] : [];
  return el(
    "div",
    { class: "side-head" },
    el("h2", {}, t("source_text")),
    modes.map((m) =>
      button(
        t(m === "printed" ? "as_printed" : "as_text"),
        (e) => {
          view.mode = view.chosenMode = m;
          for (const b of e.target.parentElement.querySelectorAll("[data-mode]"))
            b.setAttribute("aria-pressed", String(b.dataset.mode === m));
          fillSource();
          if (view.path) choose(view.path, null);
        },
        { "data-mode": m, "aria-pressed": String(m === view.mode) },
      ),
    ),
  );
}

function recordHead() {
  return el(
    "div",
    { class: "side-head" },
    el("h2", {}, t("record")),
    el("span", { id: "progress" }),
    button("↶", undo, { id: "undo", "aria-label": t("undo"), title: t("undo") }),
    button("↷", redo, { id: "redo", "aria-label": t("redo"), title: t("redo") }),
  );
}

// paneSwitch is for screens with room for one pane.
function paneSwitch() {
  return el(
    "div",
    { class: "pane-switch", role: "group" },
    ["source", "record"].map((p) =>
      button(t(p === "source" ? "source_text" : "record"), () => show(p), { "data-pane": p, "aria-pressed": "false" }),
    ),
  );
}

// legend names every kind and shows or hides it.
function legend(doc) {
  const counts = {};
  for (const v of doc.values) counts[v.kind] = (counts[v.kind] || 0) + 1;
  for (const s of doc.segments) if (s.owner < 0) counts[s.kind] = (counts[s.kind] || 0) + 1;
  const chip = (kind, sign) =>
    counts[kind]
      ? button(
          [el("span", { class: "sample k-" + kind, "data-sign": sign }, t("kind:" + kind)), ` ${counts[kind]}`],
          () => {
            if (!view.off.delete(kind)) view.off.add(kind);
            applyFilter();
          },
          { class: "kind", "data-kind": kind, "aria-pressed": "true" },
        )
      : null;
  const every = [...Object.entries(KINDS), ...Object.entries(STRUCTURE)];
  return el(
    "details",
    { class: "legend", open: innerWidth > 700 },
    el("summary", {}, t("legend")),
    el(
      "div",
      { class: "kinds" },
      every.map(([k, sign]) => chip(k, sign)),
      button(t("show_all"), () => {
        view.off.clear();
        applyFilter();
      }),
      button(t("only_gaps"), () => {
        view.off = new Set(every.map(([k]) => k).filter((k) => k !== "unassigned"));
        applyFilter();
      }),
    ),
  );
}

function applyFilter() {
  const workspace = document.querySelector(".workspace");
  for (const name of [...workspace.classList]) if (name.startsWith("off-")) workspace.classList.remove(name);
  for (const kind of view.off) workspace.classList.add("off-" + kind);
  for (const b of document.querySelectorAll("[data-kind]"))
    b.setAttribute("aria-pressed", String(!view.off.has(b.dataset.kind)));
}

// help lists the keys.
function help() {
  const dialog = el("dialog", { class: "help", "aria-labelledby": "help-title" });
  const on = el("input", {
    type: "checkbox",
    onchange: (e) => {
      settings.keys = e.target.checked;
      remember("keys", settings.keys ? "on" : "off");
    },
  });
  on.checked = settings.keys;
  const rows = KEYS.map((k) =>
    el(
      "tr",
      {},
      el(
        "th",
        { scope: "row" },
        [...k.keys, ...(k.back || [])].flatMap((x) => [el("kbd", {}, x), " "]),
      ),
      el("td", {}, t(k.does)),
    ),
  );
  dialog.append(
    el("h2", { id: "help-title" }, t("help")),
    el("label", {}, on, " ", t("keys_on")),
    el("table", {}, el("tbody", {}, rows)),
    el("form", { method: "dialog" }, el("button", {}, t("close"))),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

// Saving: files that giji eval and giji validate read, and drafts that the
// browser keeps until then.

// draftKey names a document by its bytes and by how it was read, so that a
// draft never meets another reading.
function draftKey(entry) {
  return `draft.${entry.record.source.sha256.slice(0, 32)}.${entry.values}`;
}

const keys_ = index.map(draftKey); // of the documents as they came

function keepDraft(doc) {
  doc.kept = remember(keys_[doc.number], JSON.stringify({ checked: [...doc.checked], record: doc.dirty ? doc.record : null }));
  updateProgress();
}

// restore takes up a draft of an earlier visit.
function restore(doc) {
  const kept = recall(keys_[doc.number]);
  if (!kept) return;
  const draft = JSON.parse(kept);
  doc.checked = new Set(draft.checked);
  if (!draft.record) return;
  doc.history.push({ record: doc.record, move: null, dropped: [], marked: null });
  doc.dirty = true;
  doc.read(draft.record);
  index[doc.number].record = doc.record;
}

// progressOf says how many values of a document were checked.
function progressOf(entry, n) {
  const doc = opened.get(n);
  let checked = 0,
    dirty = false;
  if (doc) [checked, dirty] = [doc.checked.size, doc.dirty];
  else {
    const kept = recall(keys_[n]);
    if (kept) {
      const draft = JSON.parse(kept);
      [checked, dirty] = [draft.checked.length, Boolean(draft.record)];
    }
  }
  return {
    progress: `${checked} / ${entry.values}${dirty ? " ✎" : ""}`,
    share: entry.values ? checked / entry.values : 0,
    checked,
    values: entry.values,
  };
}

function updateProgress() {
  const out = document.getElementById("progress");
  if (!out || !view.doc) return;
  const total = view.doc.values.length,
    done = view.doc.values.filter((v) => view.doc.checked.has(v.path)).length;
  out.textContent = `${t("progress")} ${done} / ${total}${view.doc.dirty ? " ✎ " + t("corrected") : ""}`;
  if (!view.doc.kept) out.append(el("strong", { class: "problem" }, ` ▲ ${t("draft_not_kept")}`));
}

// goldOf is what giji eval scores, with remarks that it does not.
function goldOf(doc) {
  const r = doc.record;
  return {
    _source: { name: r.source.name, sha256: r.source.sha256 },
    _checked: [...doc.checked].sort(),
    minutes: r.minutes,
    incidents: r.incidents,
    records: r.records,
  };
}

// idOf is the id of a document in a file of many.
function idOf(doc) {
  return doc.id || doc.record.source.name || doc.record.source.sha256;
}

function fileName(doc, ending) {
  const name = (doc.record.source.name || doc.id || "document")
    .split(/[\\/]/)
    .pop()
    .replace(/[^\p{L}\p{N}._-]+/gu, "_");
  return name.replace(/\.(pdf|txt|html?|docx|md)$/i, "") + ending;
}

// download hands a file to the browser; nothing leaves the machine.
function download(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const a = el("a", { href: url, download: name });
  document.body.append(a);
  a.click();
  a.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
  say(`${t("saved")}: ${name}`);
}

const SAVES = {
  record: (doc) => saveOne(doc, ".json", doc.record),
  gold: (doc) => saveOne(doc, ".gold.json", goldOf(doc)),
  all: () => saveAll("records.jsonl", (doc) => doc.record),
  all_gold: () => saveAll("gold.jsonl", (doc) => ({ id: idOf(doc), gold: goldOf(doc) })),
  server: (doc) => saveOnServer(doc),
};

function saveOne(doc, ending, value) {
  download(fileName(doc, ending), JSON.stringify(value, null, 1) + "\n");
  handedOut(doc);
}

async function saveAll(name, form) {
  const lines = [];
  for (let n = 0; n < index.length; n++) lines.push(JSON.stringify(form(await openDraft(n))) + "\n");
  download(name, lines.join(""));
  for (const doc of opened.values()) handedOut(doc);
}

// handedOut notes that what was changed is in a file now.
function handedOut(doc) {
  doc.kept = true;
  updateProgress();
}

// openDraft opens a document with its draft.
async function openDraft(n) {
  const known = opened.has(n),
    doc = await open(n);
  if (!known) restore(doc);
  return doc;
}

async function saveOnServer(doc) {
  try {
    const answer = await fetch(`document/${doc.number}`, {
      method: "PUT",
      headers: { "X-Giji-Token": server.token, "Content-Type": "application/json" },
      body: JSON.stringify({ record: doc.record, checked: [...doc.checked].sort() }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    doc.dirty = false;
    keepDraft(doc);
    say(`${t("saved")}: ${(await answer.json()).file}`);
  } catch (error) {
    say(`${t("save_failed")}: ${error.message}`);
  }
}

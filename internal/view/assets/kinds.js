// The kinds of fields. Each has a colour and an underline (page.css) and a
// sign, so that it is told by more than its colour.

const KINDS = {
  meeting: "会",
  time: "時",
  quantity: "数",
  operator: "業",
  place: "地",
  person: "人",
  agenda: "議",
  remark: "言",
  content: "因",
  measure: "策",
  notice: "報",
  paper: "資",
};

// What is no value: the structure of the document, and what was not placed.
const STRUCTURE = { label: "標", heading: "見", number: "番", mark: "記", furniture: "柱", note: "注", unknown: "構", unassigned: "未" };

// The kind of a value is that of the innermost key of its path that is here.
const KIND_OF_KEY = {
  label: "label", // of a row whose own words are kept
  title: "meeting",
  council: "meeting",
  session_number: "meeting",
  sessions: "meeting",
  document_kind: "meeting",
  minutes: "meeting",
  held: "time",
  sittings: "time",
  occurred_at: "time",
  recovered_at: "time",
  due: "time",
  at: "time",
  durations: "quantity",
  affected_users: "quantity",
  affected_users_note: "quantity",
  inquiries: "quantity",
  breakdown: "quantity",
  metrics: "quantity",
  attendance: "quantity",
  operators: "operator",
  venue: "place",
  affected_area: "place",
  participants: "person",
  agenda: "agenda",
  agenda_item: "agenda",
  items: "agenda",
  outcome: "agenda",
  discussion_heading: "agenda",
  discussion: "remark",
  impact: "content",
  cause: "content",
  system_diagram: "content",
  service_categories: "content",
  other_fields: "content",
  preventive_measures: "measure",
  mark: "measure",
  disclosure: "notice",
  notices: "notice",
  materials: "paper",
  tables: "paper",
  records: "paper",
};

// kindOf is the kind of the value at a path, a list of keys.
function kindOf(keys) {
  for (let i = keys.length - 1; i >= 0; i--) {
    if (Object.hasOwn(KIND_OF_KEY, keys[i])) return KIND_OF_KEY[keys[i]];
  }
  return "meeting";
}

// pointer and keysOf go between lists of keys and JSON Pointers.
function pointer(keys) {
  return keys.map((k) => "/" + String(k).replaceAll("~", "~0").replaceAll("/", "~1")).join("");
}

function keysOf(path) {
  return path
    .split("/")
    .slice(1)
    .map((k) => k.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// at is what stands at a path of a record; undefined where nothing does.
function at(record, path) {
  let value = record;
  for (const key of keysOf(path)) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

// isText reports whether a value was read from the source.
function isText(value) {
  return value !== null && typeof value === "object" && typeof value.text === "string";
}

// nameOf is what people call a path: 事故 1 › 発生日時.
function nameOf(path) {
  const names = [];
  for (const key of keysOf(path)) {
    if (/^\d+$/.test(key)) names.push(`${names.pop() ?? ""} ${Number(key) + 1}`);
    else if (key !== "minutes") names.push(labelOf(key));
  }
  return names.join(" › ") || t("minutes");
}

// labelOf is the label of a key.
function labelOf(key) {
  return t(key);
}

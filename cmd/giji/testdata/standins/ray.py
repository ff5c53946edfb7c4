"""Stands in for Ray where it is not installed: what Ray says of from_items,
map_batches and write_json, in one process. It is no proof of Ray."""
import json
import os
import types


class Dataset:
    def __init__(self, rows):
        self.rows = rows

    def map_batches(self, function):
        columns = function({key: [row[key] for row in self.rows] for key in self.rows[0]})
        return Dataset([dict(zip(columns, values)) for values in zip(*columns.values(), strict=True)])

    def write_json(self, folder):
        os.makedirs(folder)
        with open(os.path.join(folder, "0.json"), "w", encoding="utf-8") as out:
            out.writelines(json.dumps(row) + "\n" for row in self.rows)


data = types.SimpleNamespace(from_items=Dataset)

"""Loads every table of a folder as its card configures it; prints their rows."""

import json
import os
import sys
import tempfile

cache = tempfile.TemporaryDirectory()
os.environ.update(HF_HOME=cache.name, HF_DATASETS_OFFLINE="1", HF_HUB_OFFLINE="1")
import datasets  # noqa: E402

datasets.disable_progress_bars()
folder = sys.argv[1]
loaded = {}
for name in datasets.get_dataset_config_names(folder):
    table = datasets.load_dataset(folder, name, split="train")
    loaded[name] = [{key: value if isinstance(value, (list, int, float, type(None))) else str(value) for key, value in row.items()} for row in table]
default = datasets.load_dataset(folder, split="train").num_rows
print(json.dumps({"default": default, "loaded": loaded}))

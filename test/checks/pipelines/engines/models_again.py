"""Reads each document of a file with the Pydantic models, and prints what they write."""

import sys

sys.path.insert(0, sys.argv[2])
from article import Article  # noqa: E402

with open(sys.argv[1], "rb") as file:
    for line in file:
        print(Article.model_validate_json(line, strict=True).model_dump_json(by_alias=True))

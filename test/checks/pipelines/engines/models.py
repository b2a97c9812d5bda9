"""Prints for each document of a file whether the Pydantic models accept it: `strict`, or as lax as they are by themselves."""

import sys

from pydantic import ValidationError

sys.path.insert(0, sys.argv[2])
from article import Article  # noqa: E402

with open(sys.argv[1], "rb") as file:
    for line in file:
        try:
            Article.model_validate_json(line, strict=sys.argv[3] == "strict")
        except ValidationError:
            print("false")
        else:
            print("true")

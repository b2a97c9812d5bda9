# Reads CSV with the classes given, and the documents themselves.
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
classes <- jsonlite::fromJSON(file.path(arguments[2], "dtypes.json"))$r
read <- function(table)
  read.csv(file.path(folder, "tables/csv", paste0(table, ".csv")), colClasses = unlist(classes[[table]]), na.strings = "", encoding = "UTF-8")
tables <- sapply(names(classes), read, simplify = FALSE)

stopifnot(
  inherits(tables$attributions$said_on, "Date"),
  is.integer(tables$mentions$start_offset),
  is.numeric(tables$article_agreement$value),
  sum(tables$entity_identifiers$value == "NA") == 1,
  any(startsWith(tables$entity_identifiers$value, "0")),
  anyNA(tables$attributions$parent_id)
)
documents <- lapply(readLines(file.path(folder, "documents.jsonl"), encoding = "UTF-8"), jsonlite::fromJSON, simplifyVector = FALSE)
stopifnot(sum(sapply(documents, function(document) length(document$claims))) == nrow(tables$claims))

key <- c("article_id", "claim_id")
rows <- merge(tables$statements[c(key, "quotation")], tables$statement_speakers[c(key, "name")], by = key)
rows <- merge(rows, tables$claim_domains[c(key, "domain")], by = key)
rows$quotation[is.na(rows$quotation)] <- ""
counts <- aggregate(list(count = rows$claim_id), rows[c("article_id", "name", "quotation", "domain")], length)
answer <- lapply(seq_len(nrow(counts)), function(row) {
  list(counts$article_id[row], counts$name[row], if (counts$quotation[row] == "") NULL else counts$quotation[row], counts$domain[row], counts$count[row])
})
cat(jsonlite::toJSON(answer, auto_unbox = TRUE, null = "null"))

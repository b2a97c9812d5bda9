# Reads CSV with the classes given, and the documents themselves.
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
classes <- jsonlite::fromJSON(file.path(arguments[2], "dtypes.json"))$r
read <- function(table)
  read.csv(file.path(folder, "tables/csv", paste0(table, ".csv")), colClasses = unlist(classes[[table]]), na.strings = "", encoding = "UTF-8")
tables <- sapply(names(classes), read, simplify = FALSE)

stopifnot(
  inherits(tables$attributions$attribution_said_on, "Date"),
  is.integer(tables$mentions$mention_start_offset),
  is.numeric(tables$article_agreement$article_agreement_value),
  sum(tables$entity_identifiers$entity_identifier_value == "NA") == 1,
  any(startsWith(tables$entity_identifiers$entity_identifier_value, "0")),
  anyNA(tables$attributions$attribution_parent_id)
)
documents <- lapply(readLines(file.path(folder, "documents.jsonl"), encoding = "UTF-8"), jsonlite::fromJSON, simplifyVector = FALSE)
stopifnot(sum(sapply(documents, function(document) length(document$claims))) == nrow(tables$claims))

codes <- unlist(lapply(documents, function(document) lapply(document$codings, function(coding) coding$code)))
again <- tempfile(fileext = ".csv")
write.csv(tables$codings, again, row.names = FALSE, na = "")
again <- read.csv(again, colClasses = unlist(classes$codings), na.strings = "", encoding = "UTF-8")
for (codings in list(tables$codings, again)) stopifnot(identical(sort(na.omit(codings$coding_code)[TRUE]), sort(codes)))
stopifnot("050" %in% codes, all(nchar(merge(again, tables$event_codes)$event_code_label) > 0))

rows <- merge(merge(tables$statements, tables$statement_speakers), tables$claim_domains)
rows$attribution_quotation[is.na(rows$attribution_quotation)] <- ""
counts <- aggregate(list(count = rows$claim_id), rows[c("article_id", "speaker_name", "attribution_quotation", "claim_domain")], length)
answer <- lapply(seq_len(nrow(counts)), function(row) {
  quotation <- counts$attribution_quotation[row]
  list(counts$article_id[row], counts$speaker_name[row], if (quotation == "") NULL else quotation, counts$claim_domain[row], counts$count[row])
})
cat(jsonlite::toJSON(answer, auto_unbox = TRUE, null = "null"))

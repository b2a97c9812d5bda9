# Joins every pair of tables by all columns of equal names, as `merge` does by default.
arguments <- commandArgs(trailingOnly = TRUE)
folder <- arguments[1]
classes <- jsonlite::fromJSON(file.path(arguments[2], "dtypes.json"))$r
read <- function(table)
  read.csv(file.path(folder, "tables/csv", paste0(table, ".csv")), colClasses = unlist(classes[[table]]), na.strings = "", encoding = "UTF-8")
tables <- sapply(names(classes), read, simplify = FALSE)
md5 <- function(lines) {
  file <- tempfile()
  writeBin(charToRaw(enc2utf8(paste(lines, collapse = "\n"))), file)
  unname(tools::md5sum(file))
}
joined <- list()
for (pair in jsonlite::fromJSON(file.path(folder, "pairs.json"), simplifyVector = FALSE)) {
  rows <- merge(tables[[pair$left]], tables[[pair$right]])
  lines <- do.call(paste, c(unname(rows[unlist(c(pair$leftKey, pair$rightKey))]), sep = "|"))
  joined[[paste(pair$left, "and", pair$right)]] <- list(nrow(rows), md5(sort(enc2utf8(lines), method = "radix")))
}
cat(jsonlite::toJSON(joined, auto_unbox = TRUE))

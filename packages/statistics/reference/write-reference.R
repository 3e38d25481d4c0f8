# Writes one reference file beside the script that sources this: method, call, software, tolerance, data, expected; 17 digits.
suppressPackageStartupMessages(library(jsonlite))
write_reference <- function(method, packages, tolerance, data, expected) {
  script <- sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))
  software <- c(list(R = as.character(getRversion())), setNames(lapply(packages, function(p) as.character(packageVersion(p))), packages))
  text <- toJSON(list(method = method, call = basename(script), software = software, tolerance = tolerance, data = data, expected = expected),
                 digits = I(17), auto_unbox = TRUE, na = "null", pretty = FALSE)
  writeLines(text, sub("\\.R$", ".json", script))
}

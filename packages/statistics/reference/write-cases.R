# Cases for `jointwise statistics`: data sets that R ships, a spec for each analysis, and what R finds, by its place in the JSON answer.
suppressPackageStartupMessages(library(jsonlite))
DATA <- list(); CASES <- list()
add_data <- function(name, d) {
  d <- as.data.frame(d)
  for (k in names(d)) if (is.factor(d[[k]])) d[[k]] <- as.character(d[[k]])
  DATA[[name]] <<- as.list(d)
}
many <- function(...) I(c(...)) # a JSON array even of one element
# expected: path -> c(value, scale): |ours - value| <= tolerance max(|value|, scale)
add_case <- function(name, method, data, spec, expected, tolerance = 1e-6) CASES[[length(CASES) + 1]] <<- list(name = name, method = method, data = data, spec = spec, tolerance = tolerance, expected = expected)
write_cases <- function(packages) {
  script <- sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))
  software <- c(list(R = as.character(getRversion())), setNames(lapply(packages, function(p) as.character(packageVersion(p))), packages))
  writeLines(toJSON(list(call = basename(script), software = software, data = DATA, cases = CASES), digits = I(17), auto_unbox = TRUE, na = "null"), sub("\\.R$", ".json", script))
}
# Values along a list: path 'curves.0.survival' or, with the place in the middle, 'coefficients.*.estimate'; the number of elements, and
# as many as `count` of them spread evenly. What R cannot say (NA, infinite) is left out.
along <- function(path, values, scale = 0, count = Inf) {
  values <- unname(as.vector(values)); n <- length(values); scale <- rep_len(scale, n); e <- list()
  if (!grepl("*", path, fixed = TRUE)) e[[paste0(path, ".length")]] <- c(n, 0)
  for (i in unique(round(seq(1, n, length.out = min(n, count))))) if (is.finite(values[i])) e[[if (grepl("*", path, fixed = TRUE)) sub("*", i - 1, path, fixed = TRUE) else sprintf("%s.%d", path, i - 1)]] <- c(values[i], scale[i])
  e
}
coefficients_of <- function(b, se, df = NULL) {
  e <- list()
  for (j in seq_along(b)) {
    at <- sprintf("coefficients.%d.", j - 1)
    e[[paste0(at, "estimate")]] <- c(b[[j]], se[[j]]); e[[paste0(at, "standardError")]] <- c(se[[j]], 0)
    if (!is.null(df)) e[[paste0(at, "degreesOfFreedom")]] <- c(df[[j]], 0)
  }
  e
}

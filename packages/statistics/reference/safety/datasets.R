# Data sets that R ships: exact Poisson rates and ratios (poisson.test), p.adjust, exact binomial control limits and binomial funnels.
# Run: Rscript datasets.R
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))); source(file.path(here, "../write-cases.R"))
suppressPackageStartupMessages({ library(MASS); library(survival) })
rate <- function(name, d, events, exposure, group, control, level = .95) {
  d[[group]] <- as.character(d[[group]]); add_data(name, d[, c(events, exposure, group)]); groups <- c(control, setdiff(unique(d[[group]]), control)); x <- sapply(groups, function(g) sum(d[[events]][d[[group]] == g])); t <- sapply(groups, function(g) sum(d[[exposure]][d[[group]] == g])); e <- list()
  for (g in groups) { p <- poisson.test(x[[g]], t[[g]], conf.level = level); e[[sprintf("rates.{group=%s}.estimate", g)]] <- c(p$estimate[[1]], 0); e <- c(e, along(sprintf("rates.{group=%s}.interval", g), p$conf.int)) }
  for (g in groups[-1]) { p <- poisson.test(c(x[[g]], x[[1]]), c(t[[g]], t[[1]]), conf.level = level); at <- function(what) sprintf("ratios.{name=%s / %s}.estimation.fit.%s", g, control, what); e[[at("estimate")]] <- c(p$estimate[[1]], 0); e[[at("pValue")]] <- c(p$p.value, 0); e <- c(e, along(at("interval"), p$conf.int)) }
  add_case(paste(name, "rates", level), "rate", name, list(events = events, exposure = exposure, group = group, control = control, confidenceLevel = level), e, 1e-8)
}
i <- Insurance; rate("Insurance", i, "Claims", "Holders", "Age", "<25"); o <- ovarian; rate("ovarian", o, "fustat", "futime", "rx", "1", .9); e <- epil[!duplicated(epil$subject) | TRUE, ]; e$weeks <- 2; rate("epil", e, "y", "weeks", "trt", "placebo")
p <- sapply(mtcars[-1], function(v) cor.test(mtcars$mpg, v)$p.value); p <- c(p, ties = p[[3]], one = 1, none = .04); add_data("mtcars", data.frame(name = names(p), p = p)); ways <- c(bonferroni = "bonferroni", holm = "holm", hochberg = "hochberg", hommel = "hommel", BH = "benjamini-hochberg", BY = "benjamini-yekutieli")
add_case("mtcars, adjusted p values", "multiplicity", "mtcars", list(name = "name", p = "p"), do.call(c, lapply(names(ways), function(w) along(paste0("adjusted.", ways[[w]]), p.adjust(p, w)))), 1e-12)
u <- apply(UCBAdmissions, c(1, 3), sum); s <- data.frame(site = colnames(u), events = u["Admitted", ], total = colSums(u)); add_data("UCBAdmissions", s)
# Control limits of Spiegelhalter (2005), appendix A.1.1: the binomial quantile, interpolated. Distances on the arcsine scale, a tenth at either end winsorised.
limit <- function(p, n, target) { r <- qbinom(p, n, target); min(1, max(0, (r - (pbinom(r, n, target) - p) / dbinom(r, n, target)) / n)) }
funnel <- function(name, target = NULL) { goal <- if (is.null(target)) sum(s$events) / sum(s$total) else target; e <- list(target = c(goal, 0))
  for (k in seq_len(nrow(s))) for (l in 1:2) { a <- (1 - c(.95, .998)[l]) / 2; e[[sprintf("limits.%d.%d.lower", k - 1, l - 1)]] <- c(limit(a, s$total[k], goal), 1); e[[sprintf("limits.%d.%d.upper", k - 1, l - 1)]] <- c(limit(1 - a, s$total[k], goal), 1) }
  z <- (asin(sqrt(s$events / s$total)) - asin(sqrt(goal))) * 2 * sqrt(s$total); e <- c(e, along("overDispersed.zScores", z, 1))
  spec <- list(site = "site", events = "events", total = "total"); if (!is.null(target)) spec$target <- target; add_case(name, "site-funnel", "UCBAdmissions", spec, e, 1e-9) }
funnel("UCBAdmissions, departments"); funnel("UCBAdmissions, departments against 0.3", .3)
write_cases(c("MASS", "survival"))

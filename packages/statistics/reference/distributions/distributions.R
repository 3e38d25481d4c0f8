# Both tails and quantiles of the distributions, from base R. Run: Rscript distributions.R (writes distributions.json beside it).
out <- file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "distributions.json")
num <- function(v) ifelse(is.infinite(v), ifelse(v > 0, "\"Inf\"", "\"-Inf\""), sprintf("%.17g", v))
rows <- character()
add <- function(fn, args, value) rows[[length(rows) + 1]] <<- sprintf('["%s",[%s],%s]', fn, paste(num(unlist(args)), collapse = ","), num(value))
both <- function(name, x, ..., cdf) { add(paste0(name, "Cdf"), list(x, ...), cdf(x, ...)); add(paste0(name, "Upper"), list(x, ...), cdf(x, ..., lower.tail = FALSE)) }
ps <- c(1e-300, 1e-100, 1e-20, 1e-10, 1e-4, .01, .025, .2, .5, .7, .975, .999, 1 - 1e-10)
for (z in c(-37, -20, -8.3, -5, -3, -2, -1.2, -.7, -1e-5, 0, .3, 1.1, 1.3, 2.4, 2.6, 4, 6, 9, 15, 30, 38)) both("normal", z, cdf = pnorm)
for (p in ps) add("normalQuantile", list(p), qnorm(p))
for (x in c(1e-10, .01, .3, .5, .9, 1, 1.0001, 1.5, 2, 2.0001, 2.5, 3.7, 9.9, 10, 15.5, 100, 1e5, 1e10)) add("lnGamma", list(x), lgamma(x))
for (a in c(.005, .1, .5, 1, 2.5, 10, 100, 5000, 1e6)) {
  for (p in c(1e-250, 1e-50, 1e-9, .001, .05, .5, .95, .9999)) {
    for (lower in c(TRUE, FALSE)) { x <- qgamma(p, a, lower.tail = lower); if (is.finite(x) && x > 1e-290) both("gamma", x, a, cdf = pgamma) }
    x <- qgamma(p, a); if (x > 1e-290) add("gammaQuantile", list(p, a), x)
    add("gammaUpperQuantile", list(p, a), qgamma(p, a, lower.tail = FALSE))
  }
}
for (a in c(.01, .5, 1, 3, 20, 300, 1e5)) for (b in c(.02, .5, 1, 4.5, 50, 2e4)) for (x in c(1e-12, 1e-3, .05, .3, .5, .8, .99, .999999)) both("beta", x, a, b, cdf = pbeta)
for (a in c(.5, 1, 3, 20, 300)) for (b in c(.5, 1, 4.5, 50, 2e4)) for (p in c(1e-20, 1e-6, .025, .5, .975)) { add("betaQuantile", list(p, a, b), qbeta(p, a, b)) }
for (df in c(.3, 1, 2, 3.7, 10, 30, 145.55, 1000, 1e6)) { for (t in c(-40, -8.3, -2, -.1, 0, 1e-4, .7, 1.96, 5, 12, 100)) both("studentT", t, df, cdf = pt); if (df >= 1) for (p in c(1e-30, 1e-8, .001, .025, .3, .8, .975, .9999)) add("studentTQuantile", list(p, df), qt(p, df)) } # qt below df 1 bisects to 1e-12 only
for (df in c(.5, 1, 2, 7, 30, 400, 1e4)) for (x in c(1e-6, .1, 1, 5, 30, 300, 12000)) both("chiSquared", x, df, cdf = pchisq)
for (df in c(.5, 1, 2, 7, 30, 400, 1e4)) for (p in c(1e-12, .001, .05, .5, .95, .9999)) add("chiSquaredQuantile", list(p, df), qchisq(p, df))
# qf alone is wrong by up to 1e-2 for small df1 and p: Newton on pf finishes it
polished <- function(x, p, d1, d2) { x <- max(x, 1e-14); for (i in 1:60) x <- max(x / 10, x - (pf(x, d1, d2) - p) / stats::df(x, d1, d2)); x }
for (d1 in c(1, 2.3, 6, 40)) for (d2 in c(.7, 3, 21.7, 300, 1e5)) { for (x in c(1e-4, .2, 1, 3, 20, 400)) both("f", x, d1, d2, cdf = pf); for (p in c(1e-6, .05, .5, .95, .9999)) add("fQuantile", list(p, d1, d2), polished(qf(p, d1, d2), p, d1, d2)) }
for (n in c(1, 12, 120, 5000)) for (p in c(1e-6, .03, .4, .5, .97)) for (k in unique(pmin(n, c(0, 1, 5, floor(n * p), floor(n * p) + 9, n - 1)))) { both("binomial", k, n, p, cdf = pbinom); add("binomialProbability", list(k, n, p), dbinom(k, n, p)) }
for (m in c(1e-5, .8, 4, 60, 9000)) for (k in c(0, 1, 7, floor(m), floor(m) + 15)) { both("poisson", k, m, cdf = ppois); add("poissonProbability", list(k, m), dpois(k, m)) }
for (n in c(12, 120)) for (p in c(.03, .4)) for (q in c(.001, .025, .5, .9)) add("binomialQuantile", list(q, n, p), qbinom(q, n, p))
for (m in c(.8, 60)) for (q in c(.001, .025, .5, .9)) add("poissonQuantile", list(q, m), qpois(q, m))
writeLines(sprintf('{"method":"distributions","call":"p*, q*, d* of base R","software":{"R":"%s"},"tolerance":1e-12,"expected":[\n%s\n]}', as.character(getRversion()), paste(rows, collapse = ",\n")), out)

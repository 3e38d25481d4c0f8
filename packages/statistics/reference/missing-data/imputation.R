# Joint normal model: its maximum by the EM algorithm written out, and the estimates that Bayesian imputation leads to, from 400 chains
# of mice 'norm' (the same limit for normal data). Predictive mean matching: 400 chains of mice 'pmm'. Joint tests D1 and D2.
# Data made here. Run: Rscript imputation.R. Needs mice, mitml, jsonlite; a minute.
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "../write-reference.R"))
suppressPackageStartupMessages(library(mice))
set.seed(21); n <- 80; x <- rnorm(n, 50, 10); y <- 10 + .6 * x + rnorm(n, 0, 6); z <- -5 + .3 * x + .4 * y + rnorm(n, 0, 4)
d <- data.frame(x = round(x, 1), y = round(y, 1), z = round(z, 1)); d$y[rbinom(n, 1, plogis((d$x - 52) / 6)) == 1] <- NA; d$z[sample(n, 20)] <- NA; d$x[is.na(d$y) & is.na(d$z)][1:3] <- round(x[is.na(d$y) & is.na(d$z)][1:3], 1)
em <- function(Y) { p <- ncol(Y); mu <- colMeans(Y, na.rm = TRUE); S <- diag(apply(Y, 2, var, na.rm = TRUE)); for (it in 1:100000) { T1 <- numeric(p); T2 <- matrix(0, p, p)
  for (i in seq_len(nrow(Y))) { m <- is.na(Y[i, ]); v <- unlist(Y[i, ]); C <- matrix(0, p, p); if (any(m)) { o <- !m; A <- S[m, o, drop = FALSE] %*% solve(S[o, o]); v[m] <- mu[m] + A %*% (v[o] - mu[o]); C[m, m] <- S[m, m] - A %*% S[o, m] }; T1 <- T1 + v; T2 <- T2 + v %o% v + C }
  mu2 <- T1 / nrow(Y); S2 <- T2 / nrow(Y) - mu2 %o% mu2; done <- max(abs(mu2 - mu), abs(S2 - S)) < 1e-11; mu <- mu2; S <- S2; if (done) break }; list(mean = unname(mu), covariance = as.vector(S)) }
simulate <- function(method, m = 400) { imp <- mice(d, m = m, maxit = 10, method = method, seed = 4, printFlag = FALSE); fits <- with(imp, lm(z ~ x + y)); q <- sapply(fits$analyses, coef); means <- sapply(seq_len(m), function(k) colMeans(complete(imp, k)))
  list(qbar = unname(rowMeans(q)), mcse = unname(apply(q, 1, sd) / sqrt(m)), between = unname(apply(q, 1, var)), means = unname(rowMeans(means)), means_mcse = unname(apply(means, 1, sd) / sqrt(m))) }
imp <- mice(d, m = 8, maxit = 5, method = "norm", seed = 9, printFlag = FALSE); fits <- lapply(1:8, function(k) lm(z ~ x + y, complete(imp, k))); f0 <- lapply(1:8, function(k) lm(z ~ 1, complete(imp, k)))
D1 <- mitml::testModels(fits, f0, method = "D1"); D1c <- mitml::testModels(fits, f0, method = "D1", df.com = 77); D2 <- mitml::testModels(fits, f0, method = "D2", use = "wald"); t <- function(o) unname(o$test[1, ])
write_reference("multiple imputation", c("mice", "mitml"), 1e-8, as.list(d), list(em = em(d), norm = simulate("norm"), pmm = simulate("pmm"),
  joint = list(estimates = lapply(fits, function(f) unname(coef(f)[-1])), covariances = lapply(fits, function(f) as.vector(vcov(f)[-1, -1])), D1 = t(D1), D1_df77 = t(D1c), D2 = t(D2))))

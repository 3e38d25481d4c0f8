# Reference-based imputation written out: per-arm MMRM by REML, conditional means by strategy, ANCOVA at each visit, jackknife.
# Run: Rscript reference-based.R (reads ../data/repeated.csv). Needs numDeriv. Follows rbmi's method_condmean(type = "jackknife").
suppressPackageStartupMessages(library(numDeriv))
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
source(file.path(here, "../write-reference.R"))
d <- read.csv(file.path(here, "../data/repeated.csv"))
T <- 4; n <- max(d$id)
Y <- matrix(d$y, n, T, byrow = TRUE); arm <- d$arm[d$visit == 1]; base <- d$base[d$visit == 1]
Z <- cbind(1, arm, base - mean(base)); q <- ncol(Z)
# First visit after the last one observed: later gaps follow the strategy, earlier ones are missing at random.
drop <- apply(Y, 1, function(y) if (all(is.na(y))) 1 else max(which(!is.na(y))) + 1)
root <- function(p) { L <- diag(exp(p[1:4])); L[lower.tri(L)] <- p[5:10]; L }
patterns <- function(rows) lapply(split(rows, apply(!is.na(Y[rows, ]), 1, paste, collapse = " ")), function(i) { o <- which(!is.na(Y[i[1], ])); y <- Y[i, o, drop = FALSE]; z <- Z[i, , drop = FALSE]; list(o = o, n = length(i), zz = t(z) %*% z, zy = t(z) %*% y, yy = t(y) %*% y) })
# B is q x T, its column t the coefficients of visit t; vec(B) by visits.
pieces <- function(p, groups) {
  S <- root(p); S <- S %*% t(S); A <- matrix(0, q * T, q * T); b <- numeric(q * T); yy <- 0; ld <- 0
  for (g in groups) if (length(g$o) > 0) {
    W <- solve(S[g$o, g$o, drop = FALSE]); at <- c(outer(1:q, (g$o - 1) * q, "+"))
    A[at, at] <- A[at, at] + kronecker(W, g$zz); b[at] <- b[at] + c(g$zy %*% W)
    yy <- yy + sum(W * g$yy); ld <- ld - g$n * as.numeric(determinant(W)$modulus)
  }
  beta <- solve(A, b); list(S = S, B = matrix(beta, q), dev = ld + yy - sum(b * beta) + as.numeric(determinant(A)$modulus))
}
fit <- function(rows, start, H = NULL) {
  groups <- patterns(rows); dev <- function(p) pieces(p, groups)$dev
  if (is.null(H)) start <- nlminb(start, dev, control = list(rel.tol = 1e-14, iter.max = 2000, eval.max = 4000))$par
  p <- start; fresh <- is.null(H)
  for (it in 1:30) {
    if (fresh && it <= 2) H <- hessian(dev, p)
    g <- grad(dev, p); p <- p - solve(H, g)
    if (max(abs(g)) < 1e-7) break
  }
  c(pieces(p, groups), list(p = p, H = H))
}
# Carpenter, Roger, Kenward 2013: the strategy's mean; one covariance for both arms, so the covariance does not change.
complete <- function(f, strategy) {
  out <- Y
  for (i in 1:n) if (anyNA(Y[i, ])) {
    own <- c(Z[i, ] %*% f$B); z <- Z[i, ]; z[2] <- 0; ref <- c(z %*% f$B); k <- drop[i]; mu <- own
    if (k <= T) {
      later <- k:T
      if (strategy == "CR") mu <- ref
      if (strategy == "J2R") mu[later] <- ref[later]
      if (strategy == "CIR") mu[later] <- if (k == 1) ref else own[k - 1] + ref[later] - ref[k - 1]
      if (strategy == "LMCF" && k > 1) mu[later] <- own[k - 1]
    }
    m <- is.na(Y[i, ]); o <- !m
    out[i, m] <- mu[m] + if (any(o)) f$S[m, o, drop = FALSE] %*% solve(f$S[o, o], Y[i, o] - mu[o]) else 0
  }
  out
}
estimates <- function(y, rows) c(sapply(1:T, function(t) { l <- lm(y[rows, t] ~ arm[rows] + base[rows]); b <- coef(l); m <- mean(base[rows]); c(b[2], b[1] + b[3] * m, b[1] + b[2] + b[3] * m) }))
full <- fit(1:n, c(rep(log(3), 4), rep(.5, 6)))
left <- lapply(1:n, function(i) fit(setdiff(1:n, i), full$p, full$H))
answer <- function(strategy, delta = 0) {
  shifted <- function(f) { y <- complete(f, strategy); y[is.na(Y) & arm == 1] <- y[is.na(Y) & arm == 1] + delta; y }
  est <- estimates(shifted(full), 1:n); jack <- sapply(1:n, function(i) estimates(shifted(left[[i]]), setdiff(1:n, i)))
  se <- sqrt((n - 1) / n * rowSums((jack - rowMeans(jack))^2)); list(estimate = unname(est), se = unname(se))
}
strategies <- c("MAR", "J2R", "CR", "CIR", "LMCF")
expected <- list(order = "visit by visit: difference, mean of the reference, mean of the other arm",
  restricted_deviance = full$dev, imputed_j2r = c(t(complete(full, "J2R"))), drop_out = drop,
  strategies = setNames(lapply(strategies, answer), strategies), delta_2 = answer("MAR", 2), delta_5 = answer("J2R", 5))
write_reference("reference-based-imputation", "numDeriv", 1e-6, "../data/repeated.csv", expected)

# Odds ratios of a network with rare events. Mantel-Haenszel: the formulas of Efthimiou 2019 with covariances of Greenland 1989 written
# out per pair of contrasts; hypergeometric: partial likelihood of survival::coxph, one stratum per study, exact ties or Breslow's.
# Data made here: two- and three-arm studies, arms and a study without events. Run: Rscript binary-network.R. Needs survival, jsonlite.
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "../write-reference.R"))
suppressPackageStartupMessages(library(survival))
d <- read.table(header = TRUE, text = "
study treatment events total
s1 A 3 40
s1 B 1 42
s2 A 5 60
s2 B 2 55
s3 A 4 50
s3 C 0 48
s4 A 6 80
s4 C 2 77
s5 B 3 45
s5 C 4 44
s6 A 7 90
s6 B 3 88
s6 C 5 91
s7 A 2 30
s7 B 1 31
s7 C 0 29
s8 A 0 25
s8 B 0 25
s9 C 2 40
s9 D 0 41
s10 B 3 60
s10 E 6 58")
informative <- d[!(d$study %in% c("s8", "s9")), ]; T <- sort(unique(informative$treatment))
# Mantel-Haenszel: every contrast against the first treatment of its design, with the covariance of sums of log ratios.
design <- tapply(informative$treatment, informative$study, paste, collapse = ":")
y <- NULL; V <- list(); X <- NULL
for (g in unique(design)) {
  tr <- strsplit(g, ":")[[1]]; k <- length(tr); S <- names(design)[design == g]
  a <- sapply(tr, function(t) sapply(S, function(s) with(informative, events[study == s & treatment == t]))); n <- sapply(tr, function(t) sapply(S, function(s) with(informative, total[study == s & treatment == t])))
  a <- matrix(a, length(S)); n <- matrix(n, length(S)); b <- n - a; N <- rowSums(n); C <- outer(1:k, 1:k, Vectorize(function(x, z) sum(a[, x] * b[, z] / N))); L <- log(C / t(C))
  rbg <- function(x, z) { P <- (a[, x] + b[, z]) / N; Q <- (a[, z] + b[, x]) / N; R <- a[, x] * b[, z] / N; W <- a[, z] * b[, x] / N; sum(P * R) / (2 * sum(R)^2) + sum(P * W + Q * R) / (2 * sum(R) * sum(W)) + sum(Q * W) / (2 * sum(W)^2) }
  grl <- function(x, z, w) sum(a[, x] * b[, z] * b[, w] / N^2) / (3 * C[x, z] * C[x, w]) + sum(n[, x] * b[, z] * a[, w] / N^2) / (3 * C[x, z] * C[w, x]) + sum(n[, x] * a[, z] * b[, w] / N^2) / (3 * C[z, x] * C[x, w]) + sum(b[, x] * a[, z] * a[, w] / N^2) / (3 * C[z, x] * C[w, x])
  cov4 <- function(x, u, z, v) { p <- c(x, u); q <- c(z, v); common <- intersect(p, q); if (x == u || z == v || length(common) == 0) return(0); if (length(common) == 2) return(ifelse(x == z, 1, -1) * rbg(x, u))
    sg <- ifelse(common == x, 1, -1) * ifelse(common == z, 1, -1); sg * grl(common, setdiff(p, common), setdiff(q, common)) }
  M <- function(x) { r <- matrix(0, k, k); r[1, ] <- r[1, ] + 1 / k; r[x, ] <- r[x, ] - 1 / k; r } # weights of L in the contrast
  contrasts <- lapply(2:k, M); y <- c(y, sapply(contrasts, function(w) { diag(w) <- 0; sum(w * L) }))
  idx <- expand.grid(1:k, 1:k); full <- outer(seq_len(nrow(idx)), seq_len(nrow(idx)), Vectorize(function(i, j) cov4(idx[i, 1], idx[i, 2], idx[j, 1], idx[j, 2])))
  B <- sapply(contrasts, as.vector); V[[g]] <- t(B) %*% full %*% B; X <- rbind(X, t(sapply(2:k, function(j) (T == tr[1]) - (T == tr[j]))))
}
W <- solve(as.matrix(Matrix::bdiag(V))); X1 <- X[, -1]; cov <- solve(t(X1) %*% W %*% X1); th <- drop(cov %*% t(X1) %*% W %*% y); r <- y - X1 %*% th
pairwise <- function(th, cov) { e <- c(0, th); S <- rbind(0, cbind(0, cov)); list(effects = as.vector(t(outer(e, e, "-"))), se = as.vector(t(sqrt(outer(diag(S), diag(S), "+") - 2 * S)))) }
mh <- c(pairwise(th, cov), list(q = sum(r * (W %*% r)), df = length(y) - length(th)))
person <- informative[rep(seq_len(nrow(informative)), informative$total), ]; person$event <- unlist(Map(function(e, n) rep(1:0, c(e, n - e)), informative$events, informative$total))
cox <- function(ties) { f <- coxph(Surv(rep(1, nrow(person)), event) ~ factor(treatment) + strata(study), person, ties = ties, control = coxph.control(eps = 1e-14, iter.max = 100, toler.chol = 1e-15)); c(pairwise(coef(f), vcov(f)), list(loglik = f$loglik[2])) }
write_reference("binary network", c("survival"), 1e-8, as.list(d), list(treatments = T, mantel_haenszel = mh, exact = cox("exact"), approximate = cox("breslow")))

# MMRM written out in dense matrices: likelihood, information, Satterthwaite, Kenward-Roger, sandwich; nlme::gls as a second opinion.
# Run: Rscript mmrm.R (writes ../data/repeated.csv and mmrm.json beside it). Needs nlme, numDeriv.
suppressPackageStartupMessages({ library(nlme); library(numDeriv) })
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE)))
set.seed(8); n <- 42; T <- 4
base <- round(rnorm(n, 50, 9), 1); arm <- rep(0:1, length.out = n); load <- round(matrix(rnorm(n * T), n), 2)
L <- t(chol(matrix(c(9, 5, 4, 3, 5, 12, 7, 5, 4, 7, 15, 9, 3, 5, 9, 18), 4)))
y <- round(t(L %*% matrix(rnorm(n * T), T)) - .3 * base + outer(arm, c(0, 1, 2, 3)) + 2 * load, 2)
for (t in 2:T) y[sample(n, c(0, 4, 6, 9)[t]), t] <- NA
y[3, 2:4] <- NA; y[5, 1] <- NA; y[9, 3] <- NA
w <- round(matrix(runif(n * T, .5, 2), n), 2)
d <- data.frame(id = rep(1:n, each = T), visit = rep(1:T, n), arm = rep(arm, each = T), base = rep(base, each = T), load = c(t(load)), weight = c(t(w)), y = c(t(y)))
write.csv(d, file.path(here, "../data/repeated.csv"), row.names = FALSE, quote = FALSE)
d <- d[!is.na(d$y), ]; d$v <- factor(d$visit)
X <- model.matrix(y ~ base + load + arm * v, d)
r <- function(x) x / sqrt(1 + x^2)
sigma <- list(
  us = function(p) { D <- diag(exp(p[1:4])); M <- diag(4); M[2, 1] <- p[5]; M[3, 1:2] <- p[6:7]; M[4, 1:3] <- p[8:10]; L <- D %*% M; L %*% t(L) },
  cs = function(p) exp(2 * p[1]) * (r(p[2]) + (1 - r(p[2])) * diag(4)),
  csh = function(p) outer(exp(p[1:4]), exp(p[1:4])) * (r(p[5]) + (1 - r(p[5])) * diag(4)),
  ar1 = function(p) exp(2 * p[1]) * r(p[2])^abs(outer(1:4, 1:4, "-")),
  ar1h = function(p) outer(exp(p[1:4]), exp(p[1:4])) * r(p[5])^abs(outer(1:4, 1:4, "-")),
  toep = function(p) exp(2 * p[1]) * toeplitz(c(1, r(p[2:4]))),
  toeph = function(p) outer(exp(p[1:4]), exp(p[1:4])) * toeplitz(c(1, r(p[5:7]))),
  ad = function(p) { R <- diag(4); for (i in 1:3) for (j in (i + 1):4) R[i, j] <- R[j, i] <- prod(r(p[2:4])[i:(j - 1)]); exp(2 * p[1]) * R },
  adh = function(p) { R <- diag(4); for (i in 1:3) for (j in (i + 1):4) R[i, j] <- R[j, i] <- prod(r(p[5:7])[i:(j - 1)]); outer(exp(p[1:4]), exp(p[1:4])) * R })
size <- c(us = 10, cs = 2, csh = 5, ar1 = 2, ar1h = 5, toep = 4, toeph = 7, ad = 4, adh = 7)
start <- function(k) { m <- size[[k]]; if (k == "us") c(rep(log(3), 4), rep(.5, 6)) else if (k %in% c("cs", "ar1", "toep", "ad")) c(log(3), .4 / seq_len(m - 1)) else c(rep(log(3), 4), .4 / seq_len(m - 4)) }
idx <- split(seq_len(nrow(d)), d$id)
# V as a list of blocks; grouped = own parameters per arm
blocks <- function(f, p, wt, grouped) lapply(idx, function(i) { q <- if (grouped) p[seq_len(length(p) / 2) + (d$arm[i[1]] == 1) * length(p) / 2] else p; S <- f(q)[d$visit[i], d$visit[i], drop = FALSE]; S / sqrt(outer(wt[i], wt[i])) })
pieces <- function(V) { A <- 0; b <- 0; ld <- 0; for (g in seq_along(idx)) { i <- idx[[g]]; W <- solve(V[[g]]); A <- A + t(X[i, , drop = FALSE]) %*% W %*% X[i, , drop = FALSE]; b <- b + t(X[i, , drop = FALSE]) %*% W %*% d$y[i]; ld <- ld + 2 * sum(log(diag(chol(V[[g]])))) }; list(A = A, beta = solve(A, b), ld = as.numeric(ld)) }
fit <- function(k, reml = TRUE, wt = rep(1, nrow(d)), grouped = FALSE) {
  f <- sigma[[k]]; p0 <- start(k); if (grouped) p0 <- c(p0, p0)
  dev <- function(p) { V <- blocks(f, p, wt, grouped); z <- pieces(V); q <- sum(mapply(function(i, S) { e <- d$y[i] - X[i, , drop = FALSE] %*% z$beta; t(e) %*% solve(S, e) }, idx, V)); z$ld + q + (if (reml) as.numeric(determinant(z$A)$modulus) else 0) + (nrow(d) - reml * ncol(X)) * log(2 * pi) }
  safe <- function(p) tryCatch({ v <- dev(p); if (is.finite(v)) v else 1e10 }, error = function(e) 1e10)
  o <- nlminb(p0, safe, control = list(rel.tol = 1e-14, iter.max = 2000, eval.max = 4000)); p <- o$par
  for (it in 1:3) { g <- grad(dev, p, method.args = list(r = 6)); H <- hessian(dev, p); p <- p - solve(H, g) }
  V <- blocks(f, p, wt, grouped); z <- pieces(V); Phi <- solve(z$A); C <- 2 * solve(hessian(dev, p, method.args = list(r = 6)))
  J <- jacobian(function(q) c(solve(pieces(blocks(f, q, wt, grouped))$A)), p)
  df <- sapply(seq_len(ncol(X)), function(j) { gr <- J[(j - 1) * ncol(X) + j, ]; 2 * Phi[j, j]^2 / c(t(gr) %*% C %*% gr) })
  list(p = p, f = f, V = V, Phi = Phi, C = C, beta = c(z$beta), out = list(log_lik = -dev(p) / 2, beta = c(z$beta), se = sqrt(diag(Phi)), df = df, sigma = c(f(p[seq_len(size[[k]])]))))
}
kr <- function(m, linear) { # P, Q, R from numerical derivatives of Sigma; linear = in the elements of Sigma
  if (linear) { S0 <- m$f(m$p); lt <- lower.tri(S0, TRUE); vech <- S0[lt]; f <- function(s) { S <- matrix(0, 4, 4); S[lt] <- s; S + t(S) - diag(diag(S)) }; K <- jacobian(function(q) m$f(q)[lt], m$p); C <- K %*% m$C %*% t(K); p <- vech } else { f <- m$f; C <- m$C; p <- m$p }
  D <- jacobian(function(q) c(f(q)), p); k <- length(p); H2 <- if (linear) NULL else lapply(1:16, function(e) hessian(function(q) c(f(q))[e], p))
  sub <- function(M, i) M[d$visit[i], d$visit[i], drop = FALSE]; Z <- matrix(0, ncol(X), ncol(X)); P <- rep(list(Z), k); Q <- matrix(list(Z), k, k); R <- matrix(list(Z), k, k)
  for (g in seq_along(idx)) { i <- idx[[g]]; x <- X[i, , drop = FALSE]; W <- solve(m$V[[g]]); E <- lapply(1:k, function(a) sub(matrix(D[, a], 4), i))
    for (a in 1:k) { P[[a]] <- P[[a]] - t(x) %*% W %*% E[[a]] %*% W %*% x; for (b in 1:k) { Q[[a, b]] <- Q[[a, b]] + t(x) %*% W %*% E[[a]] %*% W %*% E[[b]] %*% W %*% x; if (!linear) R[[a, b]] <- R[[a, b]] + t(x) %*% W %*% sub(matrix(sapply(H2, function(h) h[a, b]), 4), i) %*% W %*% x } } }
  S <- Z; for (a in 1:k) for (b in 1:k) S <- S + C[a, b] * (Q[[a, b]] - P[[a]] %*% m$Phi %*% P[[b]] - R[[a, b]] / 4)
  sqrt(diag(m$Phi + 2 * m$Phi %*% S %*% m$Phi)) }
cr <- function(m, kind) { n <- nrow(d); p <- ncol(X); x <- matrix(0, n, p); e <- numeric(n); ax <- matrix(0, n, p); meat <- 0
  for (g in seq_along(idx)) { i <- idx[[g]]; C <- t(chol(solve(m$V[[g]]))); x[i, ] <- t(C) %*% X[i, , drop = FALSE]; e[i] <- t(C) %*% (d$y[i] - X[i, , drop = FALSE] %*% m$beta); I <- diag(length(i)) - x[i, , drop = FALSE] %*% m$Phi %*% t(x[i, , drop = FALSE])
    A <- if (kind == 0) diag(length(i)) else if (kind == 3) solve(I) else { u <- eigen(I, TRUE); u$vectors %*% diag(1 / sqrt(u$values), length(i)) %*% t(u$vectors) }
    ax[i, ] <- A %*% x[i, , drop = FALSE]; s <- t(ax[i, , drop = FALSE]) %*% e[i]; meat <- meat + s %*% t(s) }
  H <- diag(n) - x %*% m$Phi %*% t(x); df <- sapply(1:p, function(j) { G <- sapply(idx, function(i) H[, i, drop = FALSE] %*% ax[i, , drop = FALSE] %*% m$Phi[, j]); P <- crossprod(G); sum(diag(P))^2 / sum(P^2) })
  list(se = sqrt(diag(m$Phi %*% meat %*% m$Phi)), df = df) }
out <- list(); for (k in names(sigma)) out[[k]] <- fit(k)$out
us <- fit("us"); out$us$se_kenward_roger_linear <- kr(us, TRUE); out$us$se_kenward_roger <- kr(us, FALSE); a <- fit("ar1h"); out$ar1h$se_kenward_roger <- kr(a, FALSE)
for (k in c(0, 2, 3)) out[[paste0("CR", k)]] <- cr(us, k)
out$us_ml <- fit("us", reml = FALSE)$out; out$us_weighted <- fit("us", wt = d$weight)$out; out$csh_grouped <- fit("csh", grouped = TRUE)$out
g <- gls(y ~ base + load + arm * v, d, correlation = corSymm(form = ~ visit | id), weights = varIdent(form = ~ 1 | v), method = "REML"); out$gls <- list(log_lik = as.numeric(logLik(g)), beta = unname(coef(g)), se = unname(sqrt(diag(vcov(g)))))
num <- function(v) paste0("[", paste(sprintf("%.17g", v), collapse = ","), "]")
body <- sapply(names(out), function(k) sprintf('  "%s": {%s}', k, paste(sprintf('"%s": %s', names(out[[k]]), sapply(out[[k]], num)), collapse = ", ")))
writeLines(sprintf('{\n "method": "mmrm", "call": "y ~ base + load + arm * visit, written out; gls", "software": {"R": "%s", "nlme": "%s", "numDeriv": "%s"}, "data": "repeated.csv", "tolerance": 1e-6,\n "coefficients": [%s],\n "expected": {\n%s\n }\n}', getRversion(), packageVersion("nlme"), packageVersion("numDeriv"), paste(sprintf('"%s"', colnames(X)), collapse = ", "), paste(body, collapse = ",\n")), file.path(here, "mmrm.json"))

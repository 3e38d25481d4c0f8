# Estimating equations: geepack for the fit and the sandwich; small-sample covariances and unstructured correlation with gaps by dense
# algebra written out from the papers (geepack has neither). Data made here. Run: Rscript gee.R. Needs geepack, jsonlite.
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "../write-reference.R"))
suppressPackageStartupMessages(library(geepack))
set.seed(11); persons <- 24; visits <- 4
d <- expand.grid(wave = 0:(visits - 1), id = seq_len(persons) - 1); d$arm <- d$id %% 2; d$x <- round(rnorm(nrow(d)), 2)
b <- rnorm(persons, 0, 1.2)[d$id + 1]
d$yes <- rbinom(nrow(d), 1, plogis(-.3 + .5 * d$x + .6 * d$arm + b)); d$score <- round(10 + d$x + 2 * d$arm + b + .5 * d$wave + rnorm(nrow(d)), 2)
d$count <- rpois(nrow(d), exp(.2 + .3 * d$x - .4 * d$arm + .4 * b))
gaps <- d[-c(2, 7, 8, 13, 20, 33, 34, 47, 60, 61, 77, 90), ]
formulas <- list(binomial = yes ~ x + arm, gaussian = score ~ x + arm, poisson = count ~ x + arm)
fit <- function(family, corstr, data) {
  f <- geeglm(formulas[[family]], family, data, id = id, waves = wave + 1, corstr = corstr, control = geese.control(epsilon = 1e-13, maxit = 500))
  list(beta = unname(coef(f)), se = unname(sqrt(diag(f$geese$vbeta))), model_se = unname(sqrt(diag(f$geese$vbeta.naiv))), alpha = unname(f$geese$alpha), scale = unname(f$geese$gamma))
}
# The equations solved by dense matrices, with the covariances of Liang-Zeger, Mancl-DeRouen and Kauermann-Carroll.
dense <- function(family, kind, data) {
  fam <- get(family)(); X <- model.matrix(formulas[[family]], data); y <- data[[all.vars(formulas[[family]])[1]]]; id <- split(seq_along(y), data$id); w <- data$wave + 1
  beta <- coef(glm(formulas[[family]], fam, data))
  for (it in 1:500) {
    mu <- drop(fam$linkinv(X %*% beta)); r <- (y - mu) / sqrt(fam$variance(mu)); phi <- mean(r^2); P <- matrix(0, visits, visits); N <- P
    for (k in id) for (a in k) for (c in k) if (a != c) { P[w[a], w[c]] <- P[w[a], w[c]] + r[a] * r[c] / phi; N[w[a], w[c]] <- N[w[a], w[c]] + 1 }
    R <- if (kind == "unstructured") P / pmax(N, 1) else matrix(sum(P) / sum(N), visits, visits); diag(R) <- 1
    D <- fam$mu.eta(drop(X %*% beta)) * X; B <- 0; u <- 0
    for (k in id) { s <- sqrt(fam$variance(mu[k])); V <- phi * (s %o% s) * R[w[k], w[k], drop = FALSE]; Dk <- D[k, , drop = FALSE]; B <- B + t(Dk) %*% solve(V, Dk); u <- u + t(Dk) %*% solve(V, (y - mu)[k]) }
    step <- solve(B, u); beta <- beta + drop(step); if (max(abs(step)) < 1e-14) break
  }
  Bi <- solve(B); root <- function(M) { e <- eigen(M); Re(e$vectors %*% diag(1 / sqrt(e$values), length(e$values)) %*% solve(e$vectors)) }
  meat <- function(f) { M <- 0; for (k in id) { s <- sqrt(fam$variance(mu[k])); V <- phi * (s %o% s) * R[w[k], w[k], drop = FALSE]; Dk <- D[k, , drop = FALSE]; H <- Dk %*% Bi %*% t(Dk) %*% solve(V); v <- t(Dk) %*% solve(V, f(diag(length(k)) - H) %*% (y - mu)[k]); M <- M + v %*% t(v) }; unname(sqrt(diag(Bi %*% M %*% Bi))) }
  list(beta = unname(beta), robust = meat(function(M) diag(nrow(M))), mancl_derouen = meat(solve), kauermann_carroll = meat(root), correlation = R[lower.tri(R)], scale = phi)
}
write_reference("generalised estimating equations", "geepack", 1e-8, as.list(gaps), list(
  complete = as.list(d), ar1 = lapply(setNames(nm = names(formulas)), fit, "ar1", gaps), exchangeable = lapply(setNames(nm = names(formulas)), fit, "exchangeable", gaps),
  unstructured_complete = lapply(setNames(nm = names(formulas)), fit, "unstructured", d),
  unstructured = lapply(setNames(nm = names(formulas)), dense, "unstructured", gaps), small_sample = lapply(setNames(nm = names(formulas)), dense, "exchangeable", gaps)))

# Data sets that R ships: inverse probability weighting written out from glm (M-estimation by stacked equations), HC by sandwich, AIPW. Run: Rscript datasets.R
here <- dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))); source(file.path(here, "../write-cases.R"))
suppressPackageStartupMessages({ library(sandwich); library(MASS); library(numDeriv) })
iptw_case <- function(name, data, d, y, arm, control, treated, covariates, estimand = "ATE", trim = NULL, scale = "difference", variance = "m-estimation", stabilised = FALSE, augmented = FALSE) {
  t <- as.numeric(d[[arm]] == treated); m <- glm(reformulate(covariates, "t_"), binomial, cbind(d, t_ = t), control = glm.control(1e-15, 100)); X <- model.matrix(m); Y <- d[[y]]; n <- length(Y); pt <- mean(t)
  weight <- function(e) { w <- switch(estimand, ATE = ifelse(t == 1, 1 / e, 1 / (1 - e)), ATT = ifelse(t == 1, 1, e / (1 - e)), ATC = ifelse(t == 1, (1 - e) / e, 1), ATO = ifelse(t == 1, 1 - e, e)); if (stabilised) w <- w * ifelse(t == 1, pt, 1 - pt); w }
  e0 <- fitted(m); keep <- if (is.null(trim)) rep(1, n) else as.numeric(e0 >= trim[1] & e0 <= trim[2]); w <- weight(e0) * keep
  m1 <- sum(w * t * Y) / sum(w * t); m0 <- sum(w * (1 - t) * Y) / sum(w * (1 - t)); link <- if (scale == "difference") identity else qlogis
  psi <- function(th) { g <- th[seq_len(ncol(X))]; e <- plogis(c(X %*% g)); w <- weight(e) * keep; cbind(X * (t - e), w * t * (Y - th[ncol(X) + 1]), w * (1 - t) * (Y - th[ncol(X) + 2])) }
  th <- c(coef(m), m1, m0); A <- jacobian(function(x) colSums(psi(x)), th, method.args = list(r = 6)); B <- crossprod(psi(th)); V <- solve(A) %*% B %*% t(solve(A)); k <- ncol(X) + 1:2; slope <- if (scale == "difference") c(1, -1) else c(1, -1) / (c(m1, m0) * (1 - c(m1, m0)))
  se <- if (variance == "m-estimation") sqrt(c(slope %*% V[k, k] %*% slope)) else { dd <- data.frame(Y, t, w)[w > 0, ]; f <- lm(Y ~ t, dd, weights = w); sqrt(vcovHC(f, type = variance)[2, 2]) }
  ess <- function(w) sum(w)^2 / sum(w^2); est <- link(m1) - link(m0)
  E <- list(meanTreated = c(m1, sd(Y)), meanControl = c(m0, sd(Y)), estimate = c(est, se), standardError = c(se, 0), "interval.0" = c(est - qnorm(.975) * se, se), pValue = c(2 * pnorm(-abs(est / se)), 1), "weights.effectiveTreated" = c(ess(w[t == 1]), 0), "weights.effectiveControl" = c(ess(w[t == 0]), 0))
  for (j in seq_len(ncol(X))) E[[sprintf("scoreCoefficients.%d", j - 1)]] <- c(coef(m)[[j]], sqrt(vcov(m)[j, j]))
  for (j in seq_len(ncol(X) - 1)) { x <- X[, j + 1]; bin <- all(x %in% 0:1); v <- function(z) if (bin) mean(z) * (1 - mean(z)) else var(z); s <- sqrt(switch(estimand, ATT = v(x[t == 1]), ATC = v(x[t == 0]), (v(x[t == 1]) + v(x[t == 0])) / 2)); E[[sprintf("balance.before.%d.standardisedDifference", j - 1)]] <- c((mean(x[t == 1]) - mean(x[t == 0])) / s, 1); E[[sprintf("balance.after.%d.standardisedDifference", j - 1)]] <- c((weighted.mean(x[t == 1], w[t == 1]) - weighted.mean(x[t == 0], w[t == 0])) / s, 1) }
  if (augmented) { bin <- all(Y %in% 0:1); om <- function(a) predict(glm(reformulate(covariates, y), if (bin) binomial else gaussian, d[t == a, ], control = glm.control(1e-15, 100)), d, type = "response"); p1 <- om(1); p0 <- om(0); i <- p1 - p0 + t * (Y - p1) / e0 - (1 - t) * (Y - p0) / (1 - e0); E[["augmented.estimate"]] <- c(mean(i), sd(i) / sqrt(n)); E[["augmented.standardError"]] <- c(sd(i) / sqrt(n), 0) }
  spec <- list(outcome = y, arm = arm, control = control, treated = treated, covariates = many(covariates), estimand = estimand, scale = scale, variance = variance, stabilised = stabilised, augmented = augmented); if (!is.null(trim)) spec$trim <- trim
  add_case(name, "iptw", data, spec, E, 1e-6)
}
b <- birthwt; add_data("birthwt", b); bx <- c("age", "lwt", "ht", "ui")
for (e in c("ATE", "ATT", "ATC", "ATO")) { iptw_case(paste("birthwt", e), "birthwt", b, "bwt", "smoke", "0", "1", bx, e, augmented = TRUE); iptw_case(paste("birthwt low", e), "birthwt", b, "low", "smoke", "0", "1", bx, e, scale = "log-odds-ratio") }
for (v in c("HC0", "HC1", "HC3")) iptw_case(paste("birthwt", v), "birthwt", b, "bwt", "smoke", "0", "1", bx, variance = v)
iptw_case("birthwt trimmed", "birthwt", b, "bwt", "smoke", "0", "1", bx, trim = c(.3, .6)); iptw_case("birthwt stabilised", "birthwt", b, "bwt", "smoke", "0", "1", bx, stabilised = TRUE); iptw_case("birthwt low augmented", "birthwt", b, "low", "smoke", "0", "1", bx, augmented = TRUE)
a <- MASS::anorexia; a$Treat <- as.character(a$Treat); a$gain <- a$Postwt - a$Prewt; a <- a[a$Treat != "FT", ]; add_data("anorexia", a); for (e in c("ATE", "ATO")) iptw_case(paste("anorexia", e), "anorexia", a, "gain", "Treat", "Cont", "CBT", "Prewt", e, augmented = TRUE)
add_data("mtcars", mtcars); for (e in c("ATE", "ATT", "ATO")) iptw_case(paste("mtcars", e), "mtcars", mtcars, "mpg", "am", "0", "1", "qsec", e)
set.seed(5); n <- 160; u <- data.frame(year = 2020 + round(runif(n), 3), x = round(rnorm(n), 2)); u$arm <- ifelse(runif(n) < plogis(2 * (u$year - 2020.5) + u$x), "B", "A"); u$y <- round(1e6 + 30 * u$x + 20 * (u$arm == "B") + 25 * rnorm(n)); add_data("years", u); for (e in c("ATE", "ATT", "ATO")) iptw_case(paste("calendar year", e), "years", u, "y", "arm", "A", "B", c("year", "x"), e, augmented = TRUE)
write_cases(c("sandwich", "MASS", "numDeriv"))

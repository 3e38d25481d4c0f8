# Doubly robust estimate by its formula, trimmed and stabilised weights. Run: Rscript weighting.R
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "../write-reference.R"))
set.seed(20240610); n <- 200; x <- round(rnorm(n), 2); z <- rbinom(n, 1, .5); t <- rbinom(n, 1, plogis(-.2 + .9 * x - .4 * z))
y <- round(2 + x + .5 * z + .8 * t + rnorm(n), 3); b <- rbinom(n, 1, plogis(-.3 + .5 * x + .4 * t)); ctl <- glm.control(epsilon = 1e-15, maxit = 100)
e <- fitted(glm(t ~ x + z, binomial, control = ctl))
aipw <- function(y, family) { f <- function(a) predict(glm(y ~ x + z, family, subset = t == a, control = ctl), data.frame(x, z), type = "response"); m1 <- f(1); m0 <- f(0)
  p1 <- m1 + t * (y - m1) / e; p0 <- m0 + (1 - t) * (y - m0) / (1 - e); c(mean(p1), mean(p0), mean(p1 - p0), sd(p1 - p0) / sqrt(n)) }
w <- (t / e + (1 - t) / (1 - e)) * (e >= .1 & e <= .9)
write_reference("weighting", character(), 1e-9, list(x = x, z = z, t = t, y = y, b = b), list(
  aipw_linear = aipw(y, gaussian()), aipw_logistic = aipw(b, binomial()), trimmed = c(sum(e < .1 | e > .9), weighted.mean(y[t == 1], w[t == 1]), weighted.mean(y[t == 0], w[t == 0]))))

# Rates, ratios, count regression with exposure and clusters. Run: Rscript safety.R
source(file.path(dirname(sub("--file=", "", grep("--file=", commandArgs(), value = TRUE))), "../write-reference.R"))
library(MASS); library(sandwich)
set.seed(20240609); n <- 120; x <- round(rnorm(n), 2); t <- round(runif(n, .2, 3), 3); id <- rep(0:29, each = 4)
y <- rnegbin(n, exp(.3 + .5 * x) * t, 1.7); ctl <- glm.control(epsilon = 1e-15, maxit = 200)
p <- glm(y ~ x + offset(log(t)), poisson, control = ctl); p <- glm(y ~ x + offset(log(t)), poisson, control = ctl, start = coef(p)); nb <- glm.nb(y ~ x + offset(log(t)), control = glm.control(epsilon = 1e-14, maxit = 500))
rate <- function(x, t, level) c(x, t, level, poisson.test(x, t, conf.level = level)$conf.int)
ratio <- function(a, s, b, u) { q <- poisson.test(c(a, b), c(s, u), conf.level = .9); c(a, s, b, u, q$estimate, q$conf.int, q$p.value) }
write_reference("safety", c("MASS", "sandwich"), 1e-7, list(x = x, t = t, id = id, y = y), list(
  rates = list(rate(4, 86.5, .95), rate(17, 210.4, .9), rate(250, 1e4, .99)), ratios = list(ratio(5, 120, 12, 110), ratio(41, 300, 20, 310)),
  poisson = list(coef = unname(coef(p)), se = unname(sqrt(diag(vcov(p)))), hc0 = unname(sqrt(diag(vcovHC(p, "HC0")))), cluster = unname(sqrt(diag(vcovCL(p, id, type = "HC0", cadjust = FALSE))))),
  negative_binomial = list(coef = unname(coef(nb)), se = unname(sqrt(diag(vcov(nb)))), theta = nb$theta)))

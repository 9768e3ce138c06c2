//! How sure a share of a count is.

/// A share with its interval; all values 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// The 90th percentile of the standard normal distribution: two-sided 80 %.
pub const Z_80: f64 = 1.281_551_565_544_6;

/// Wilson's score interval for `right` out of `n` (Wilson, "Probable inference, the law of
/// succession, and statistical inference", JASA 22, 1927). Without any answer, 0 to 1.
pub fn wilson(right: u32, n: u32, z: f64) -> Interval {
    if n == 0 {
        return Interval {
            low: 0.0,
            high: 1.0,
        };
    }
    let n = f64::from(n);
    let share = f64::from(right) / n;
    let z2 = z * z;
    let centre = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = z / (1.0 + z2 / n) * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    Interval {
        low: (centre - half).max(0.0),
        high: (centre + half).min(1.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Published 95 % values: Newcombe, "Two-sided confidence intervals for the single proportion",
    /// Statistics in Medicine 17 (1998), table I: 81/263, 15/148, 0/20, 1/29.
    #[test]
    fn wilson_agrees_with_newcombes_table() {
        let cases = [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ];
        for (right, n, low, high) in cases {
            let interval = wilson(right, n, 1.959_964);
            assert!(
                (interval.low - low).abs() < 5e-5,
                "{right}/{n}: {interval:?}"
            );
            assert!(
                (interval.high - high).abs() < 5e-5,
                "{right}/{n}: {interval:?}"
            );
        }
    }

    #[test]
    fn nothing_known_spans_everything() {
        assert_eq!(
            wilson(0, 0, Z_80),
            Interval {
                low: 0.0,
                high: 1.0
            }
        );
    }
}

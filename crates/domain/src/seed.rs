//! Seeded draws. The stream of ChaCha8 is fixed, so a seed gives the same draw on every platform.

use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};

/// The start of a stream of random numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Seed(pub u64);

impl Seed {
    pub fn rng(self) -> ChaCha8Rng {
        ChaCha8Rng::seed_from_u64(self.0)
    }

    /// The seed of a numbered part, e.g. of the 7th question of a form. Mixes as SplitMix64 does
    /// (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
    pub fn part(self, n: u64) -> Self {
        let mut z = self
            .0
            .wrapping_add((n.wrapping_add(1)).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        Self(z ^ (z >> 31))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::seq::SliceRandom;

    #[test]
    fn a_seed_gives_the_same_order_for_ever() {
        let mut items = [0, 1, 2, 3, 4, 5, 6, 7];
        items.shuffle(&mut Seed(2026).rng());
        assert_eq!(items, [4, 0, 5, 3, 6, 1, 7, 2]);
    }

    #[test]
    fn parts_of_a_seed_differ() {
        assert_ne!(Seed(1).part(0), Seed(1).part(1));
        assert_ne!(Seed(1).part(0), Seed(2).part(0));
    }
}

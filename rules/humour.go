package rules

// jolly says whether r is a picture that makes light of things. Hearts,
// flowers, tears, folded hands and the signs of the office are none.
func jolly(r rune) bool {
	switch {
	case r < 0x1F300 || r > 0x1FAFF:
		return false
	case 0x1F494 <= r && r <= 0x1F5FF: // hearts, papers, telephones, calendars
		return r == 0x1F4A9 || r == 0x1F4A5 || r == 0x1F4AA
	case 0x1F612 <= r && r <= 0x1F616, 0x1F61E <= r && r <= 0x1F62D, 0x1F337 <= r && r <= 0x1F33C: // sad faces, flowers
		return false
	case 0x1F680 < r && r <= 0x1F6FF: // vehicles and signs
		return false
	}
	switch r {
	case 0x1F64F, 0x1F641, 0x1F614, 0x1F490, 0x1F54A, 0x1F90D, 0x1F90E, 0x1F9E1, 0x1F97A, 0x1F56F, 0x1F3E0, 0x1F3E5:
		return false
	}
	return true
}

package rules

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// isBlankName says whether what stands between brackets is to be filled in.
func isBlankName(open, inner string) bool {
	if inner == "" {
		return open == "{{" || open == "["
	}
	if open == "[" && (inner == "£" || inner == "$" || inner == "€") {
		return true
	}
	if strings.EqualFold(inner, "sic") || inner[0] == '/' || strings.HasPrefix(inner, "url=") {
		return false // markup of forums
	}
	switch open {
	case "{{", "{%", "[[", "<%", "[%":
		return true
	case "<<":
		return !strings.Contains(inner, ".")
	case "{":
		return identifier(inner) && !strings.Contains(inner, " ") || fillIn(inner) || strings.Trim(inner, "0123456789") == ""
	case "<":
		return !strings.ContainsAny(inner, "@:=") && !strings.Contains(inner, "//") && !strings.HasSuffix(inner, "/") && (fillIn(inner) || capitals(inner))
	case "[":
		return fillIn(inner) || capitals(inner) && !isCustomary(inner)
	default:
		return fillIn(inner) && inRound(strings.Fields(strings.ToLower(inner)))
	}
}

// inRound says whether words in round brackets, which all could be filled in,
// are a blank and no explanation: (insert day), (customer name), (date).
func inRound(words []string) bool {
	switch words[0] {
	case "insert", "enter", "fill", "paste":
		return true
	case "name", "date", "amount", "reason":
		return len(words) == 1
	case "customer", "client", "guest", "patient", "agent", "first", "last", "refund", "full":
		return len(words) == 2
	}
	return false
}

// identifier says whether s looks like the name of a field: customer.first_name.
func identifier(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; !letter(c) && !digit(c) && c != '_' && c != '.' && c != '-' && c != ' ' && c != '|' && c != ':' {
			return false
		}
	}
	return letter(s[0]) || s[0] == '_'
}

// isCustomary says whether capitals in square brackets are no blank.
func isCustomary(s string) bool {
	switch s {
	case "PDF", "SIC", "VAT", "UK", "US", "EU", "TM", "R", "C", "A", "B", "D", "OK", "NB", "PS", "URL", "SPAM", "EXTERNAL", "ESC", "CTRL", "ALT", "SHIFT", "TAB", "DEL", "ENTER", "HOME", "END", "NSFW", "HD", "LED", "SIC!", "CC", "BCC", "FM", "AM", "TV":
		return true
	}
	return false
}

// The verbs of a blank, and what it stands for.
var fillVerbs = sync.OnceValue(func() map[string]bool {
	return wordSet("insert enter add fill put type choose select specify state attach replace write paste copy complete confirm describe explain adapt edit amend modify delete remove use mention")
})

var fillNouns = sync.OnceValue(func() map[string]bool {
	return wordSet("cust name names date dates day days time times amount customer customer's client client's order number numbers no ref reference address " +
		"company title surname firstname lastname forename fname lname first last phone telephone email e-mail mail mobile product item items price sum figure figures details detail reason " +
		"link url signature agent manager city town month year room flight account invoice x xx xxx tbc tba tbd blank here something salutation " +
		"recipient sender department extension policy ticket case sku quantity qty colour color size weekday hour discount code percentage line direct agent's " +
		"manager's staff member member's shop branch store street postcode zip your our colleague's engineer's driver's rep's " +
		"reply subject complaint pet's child's value refund total balance fee slot window apology paragraph para sentence greeting " +
		"text date/time guest guest's patient patient's tenant tenant's passenger full given family delivery booking model serial iban sort " +
		"card digits location venue destination currency hotel school vehicle registration reg plate claim job title/surname mr mrs ms dr " +
		"compensation appointment deadline period percent hours week weeks supplier courier tracking event problem issue fault " +
		"brand website initials position role team office property flat unit")
})

// wordSet is the set of the words of a list.
func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// fillIn says whether s tells somebody to fill it in: "insert day", "customer
// name".
func fillIn(s string) bool {
	fields := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return unicode.IsSpace(r) || r == '_' || r == '/' || r == '-' })
	if len(fields) == 0 || len(fields) > 7 {
		return false
	}
	nouns := fillNouns()
	switch first, last := fields[0], strings.TrimSuffix(fields[len(fields)-1], ":"); {
	case len(fields) == 1:
	case first == "insert" || first == "paste" || first == "specify" || first == "customise" || first == "customize" || first == "personalise" || first == "personalize":
		return true
	case fillVerbs()[first] && (nouns[last] || nouns[fields[1]]):
		return true
	}
	named := false
	for _, f := range fields {
		switch {
		case nouns[f]:
			named = true
		case f != "of" && f != "the" && f != "and" && f != "or" && f != "s":
			return false
		}
	}
	return named
}

// isFieldName says whether w is written like a field with a plain name:
// first_name, orderNo, FirstName.
func isFieldName(w string) bool {
	if len(w) < 6 || len(w) > 40 {
		return false
	}
	switch strings.ToLower(w) {
	case "firstname", "lastname", "customername", "ordernumber", "orderno", "orderid", "refundamount", "customerid", "clientname", "accountnumber", "ticketid", "ticketnumber", "casenumber", "agentname", "guestname", "trackingnumber":
		return true
	}
	nouns, parts := fillNouns(), 0
	for part := range strings.SplitSeq(strings.ToLower(w), "_") {
		if parts++; !nouns[part] && part != "id" {
			return false
		}
	}
	return parts > 1
}

// capitals says whether s is written in capitals: NAME, ORDER NO.
func capitals(s string) bool {
	n := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if 'a' <= c && c <= 'z' || c >= utf8.RuneSelf {
			return false
		}
		if 'A' <= c && c <= 'Z' {
			n++
		}
	}
	return n > 1
}

// isField says whether a word in capitals names a field.
func isField(w string) bool {
	switch w {
	case "NAME", "DATE", "AMOUNT", "FIRSTNAME", "LASTNAME", "SURNAME", "FNAME", "LNAME", "CUSTOMER", "ORDERNUMBER", "ORDERNO", "PRICE", "SUM", "CUSTOMERNAME", "USERNAME", "FORENAME", "CUSTOMERID", "ORDERID", "CLIENTNAME", "PRODUCTNAME", "REFNO", "CASENO":
		return true
	}
	return false
}

// isConstant says whether w is written like a field of a program: ORDER_NO.
func isConstant(w string) bool {
	if !strings.Contains(w, "_") || !capitals(w) {
		return false
	}
	for part := range strings.SplitSeq(w, "_") {
		if !capitals(part) || digit(part[len(part)-1]) && !letter(part[0]) {
			return false
		}
	}
	return true
}

func isUnit(w string) bool {
	switch strings.ToLower(w) {
	case "pounds", "pound", "euros", "euro", "dollars", "dollar", "rupees", "pence", "cents", "percent", "per", "days", "day", "hours", "hour", "weeks",
		"working", "business", "minutes", "months", "gbp", "eur", "usd", "rs", "january", "february", "march", "april", "may", "june", "july", "august", "september",
		"october", "november", "december", "am", "pm", "o":
		return true
	}
	return false
}

// name says whether a capitalised word follows: TBC Bank.
func name(after string) bool {
	return len(after) > 2 && after[0] == ' ' && 'A' <= after[1] && after[1] <= 'Z' && 'a' <= after[2] && after[2] <= 'z'
}

// labelled says whether a word in capitals is what something is called: "the
// box marked DATE".
func labelled(before string) bool {
	fields := strings.Fields(strings.ToLower(before))
	for i := max(0, len(fields)-2); i < len(fields); i++ {
		switch fields[i] {
		case "marked", "headed", "called", "labelled", "labeled", "named", "titled", "field", "box", "column", "button", "says", "reads", "line", "letters", "abbreviation", "initials", "capitals":
			return true
		}
	}
	return false
}

// shouting says whether the words around one in capitals are in capitals too.
func shouting(s string, at, n int) bool {
	others := 0
	for _, f := range strings.Fields(s[:at] + " " + s[at+n:]) {
		if capitals(f) && !isField(strings.Trim(f, ".,:;!?")) {
			others++
		}
	}
	return others > 0
}

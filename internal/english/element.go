package english

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// block says whether an element starts a paragraph of its own.
func block(tag atom.Atom) bool {
	switch tag {
	case atom.P, atom.Div, atom.Ul, atom.Ol, atom.Li, atom.Table, atom.Tr, atom.Td, atom.Th, atom.Blockquote, atom.Hr, atom.Section,
		atom.Article, atom.Header, atom.Footer, atom.Main, atom.Nav, atom.Address, atom.Dl, atom.Dt, atom.Dd, atom.Form, atom.Fieldset,
		atom.Figure, atom.Figcaption, atom.Center, atom.Aside, atom.Details, atom.Summary, atom.Body, atom.Html, atom.Caption,
		atom.Thead, atom.Tbody, atom.Tfoot, atom.Option, atom.Legend:
		return true
	}
	return level(tag)
}

func level(tag atom.Atom) bool {
	switch tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// void says whether an element has no content.
func void(tag atom.Atom) bool {
	switch tag {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source,
		atom.Track, atom.Wbr:
		return true
	}
	return false
}

// cutting says why an element is left out; an empty reason means that it is
// read. Rest means that all the rest of the text goes with it: Outlook sets
// the header of the quoted mail in an element and the mail itself behind it.
func (w *walker) cutting(z *html.Tokenizer, tag atom.Atom, more bool) (why string, rest bool) {
	switch tag {
	case atom.Script, atom.Style, atom.Head, atom.Title, atom.Noscript, atom.Template, atom.Svg, atom.Math, atom.Iframe, atom.Object,
		atom.Textarea:
		return "markup", false
	case atom.Code:
		return "code", false
	case atom.Blockquote:
		return "quote", false
	}
	for more {
		var key, value []byte
		key, value, more = z.TagAttr()
		switch string(key) {
		case "id":
			why, rest = byID(string(value))
		case "class":
			why = byClass(string(value))
		case "hidden":
			why = "markup"
		case "style":
			if concealed(string(value)) {
				why = "markup"
			}
		}
		if why != "" {
			return why, rest
		}
	}
	return "", false
}

func byID(id string) (why string, rest bool) {
	switch {
	case id == "divRplyFwdMsg" || strings.HasSuffix(id, "_divRplyFwdMsg"):
		return "quote", true
	case id == "OLK_SRC_BODY_SECTION" || id == "mac_OLK_SRC_BODY_SECTION" || id == "yahoo_quoted":
		return "quote", false
	}
	return "", false
}

// byClass knows the classes by which mail programs mark what is not new. Gmail
// and Outlook put prefixes before them when a mail is answered once more.
func byClass(classes string) string {
	for c := range strings.FieldsSeq(classes) {
		switch strings.TrimPrefix(c, "x_") {
		case "gmail_quote", "gmail_quote_container", "yahoo_quoted", "protonmail_quote", "moz-forward-container", "zmail_extra", "tutanota_quote":
			return "quote"
		case "moz-cite-prefix", "gmail_attr":
			return "attribution"
		case "moz-signature", "gmail_signature", "gmail_signature_prefix", "protonmail_signature_block":
			return "signature"
		}
	}
	return ""
}

// concealed says whether a style hides its element.
func concealed(style string) bool {
	style = strings.ToLower(style)
	for d := range strings.SplitSeq(style, ";") {
		name, value, _ := strings.Cut(d, ":")
		value, _, _ = strings.Cut(strings.TrimSpace(value), "!")
		switch value = strings.TrimSpace(value); strings.TrimSpace(name) {
		case "display":
			if value == "none" {
				return true
			}
		case "visibility":
			if value == "hidden" {
				return true
			}
		case "font-size", "opacity", "max-height":
			if strings.Trim(value, "0.px") == "" && value != "" {
				return true
			}
		case "mso-hide":
			if value == "all" {
				return true
			}
		}
	}
	return false
}

package web

import "strings"

// defaultPersonaIcon stands for a persona whose data names none.
const defaultPersonaIcon = "person"

// fontAwesome maps the Font Awesome 4 names that personas data use to Material
// names.
var fontAwesome = map[string]string{
	"arrows":         "open_with",
	"book":           "menu_book",
	"bug":            "bug_report",
	"cloud":          "cloud",
	"code":           "code",
	"code-fork":      "fork_right",
	"cog":            "settings",
	"cogs":           "settings_suggest",
	"comments":       "forum",
	"cube":           "deployed_code",
	"cubes":          "view_in_ar",
	"database":       "storage",
	"desktop":        "desktop_windows",
	"download":       "download",
	"edit":           "edit",
	"envelope":       "mail",
	"exchange":       "swap_horiz",
	"eye":            "visibility",
	"file-text":      "description",
	"flag":           "flag",
	"flask":          "science",
	"folder-open":    "folder_open",
	"gavel":          "gavel",
	"gear":           "settings",
	"gears":          "settings_suggest",
	"github":         "code",
	"globe":          "public",
	"graduation-cap": "school",
	"group":          "group",
	"heartbeat":      "monitor_heart",
	"home":           "home",
	"info-circle":    "info",
	"key":            "key",
	"laptop":         "laptop",
	"life-ring":      "support",
	"lightbulb":      "lightbulb",
	"line-chart":     "show_chart",
	"link":           "link",
	"list":           "list",
	"lock":           "lock",
	"map":            "map",
	"pencil":         "edit",
	"play":           "play_arrow",
	"plug":           "power",
	"puzzle-piece":   "extension",
	"refresh":        "refresh",
	"retweet":        "repeat",
	"road":           "route",
	"rocket":         "rocket_launch",
	"scissors":       "content_cut",
	"search":         "search",
	"server":         "dns",
	"share-alt":      "share",
	"shield":         "shield",
	"sitemap":        "account_tree",
	"sliders":        "tune",
	"star":           "star",
	"tachometer":     "speed",
	"tags":           "sell",
	"tasks":          "checklist",
	"television":     "tv",
	"terminal":       "terminal",
	"upload":         "upload",
	"user":           "person",
	"user-plus":      "person_add",
	"users":          "group",
	"wrench":         "build",
}

// iconName turns an author's icon name into a Material one. A Font Awesome name
// that is not in the table is the fallback.
func iconName(name, fallback string) string {
	name = strings.TrimSpace(name)
	awesome, ok := strings.CutPrefix(name, "fa-")
	switch {
	case name == "":
		return fallback
	case !ok:
		return name
	}
	if material, ok := fontAwesome[strings.TrimSuffix(awesome, "-o")]; ok {
		return material
	}
	return fallback
}

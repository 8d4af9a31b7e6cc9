package openapi

import "testing"

// TestIsAddress shows which URLs have a parameter that stands for a path.
func TestIsAddress(t *testing.T) {
	t.Parallel()
	for template, want := range map[string]bool{
		"/me/drive/root:/{path}:/workbook":          true,
		"/drives/{id}/root:/{path}":                 true,
		"/me/drive/items/{id}:/{path}:/children":    true,
		"/me/drive/root:/reports/{name}:/workbook":  true,
		"/sites/{host}:/{path}:/lists":              true,
		"/me/drive/root:/reports:/tables/{id}/rows": false,
		"/me/drive/root:/reports":                   false,
		"/me/drive/items/{id}:":                     false,
		"/me/drive/items/{id}/workbook":             false,
		"/chats/19:{id}/messages":                   false,
		"/f(at='{hour}:{minute}')/x":                false,
	} {
		if got := isAddress(template); got != want {
			t.Errorf("%s: %v, want %v", template, got, want)
		}
	}
}

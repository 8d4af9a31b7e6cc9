package gonames

import "testing"

func TestName(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, want string }{
		{"iosUpdateDeviceStatus", "IosUpdateDeviceStatus"},
		{"osVersion", "OSVersion"},
		{"userId", "UserID"},
		{"deviceId", "DeviceID"},
		{"id", "ID"},
		{"deviceOsHigherThanDesiredOsVersion", "DeviceOSHigherThanDesiredOSVersion"},
		{"macOSLobApp", "MacOSLobApp"},
		{"oAuth2PermissionGrant", "OAuth2PermissionGrant"},
		{"iPv4CidrRange", "IPv4CidrRange"},
		{"userIds", "UserIDs"},
		{"userIDs", "UserIDs"},
		{"webUrl", "WebURL"},
		{"HTTPServer", "HTTPServer"},
		{"httpServer", "HTTPServer"},
		{"http2Enabled", "HTTP2Enabled"},
		{"@odata.type", "ODataType"},
		{"foo-bar", "FooBar"},
		{"foo bar/baz", "FooBarBaz"},
		{"snake_case_id", "SnakeCaseID"},
		{"Business Management", "BusinessManagement"},
		{"2fa", "X2fa"},
		{"-a-", "A"},
		{"aéÉb\xffÉÉé1B", "AéÉbÉÉé1B"},
		{"größe", "Größe"},
		{"ödipus", "Ödipus"},
		{"名前", "X名前"},
		{"", "Empty"},
		{"+", "Plus"},
		{"<=", "LessEqual"},
		{"\x00", "U0000"},
		{"\xff", "UFFFD"},
		{"type", "Type"},
		{"string", "String"},
	}
	for _, tt := range tests {
		if got := name(tt.text); got != tt.want {
			t.Errorf("name(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestInitialisms_longest(t *testing.T) {
	t.Parallel()
	longest := 0
	for word := range initialisms {
		longest = max(longest, len(word))
	}
	if longest != longestInitialism {
		t.Errorf("the longest initialism has %d letters, not %d", longest, longestInitialism)
	}
}

// A certificate for localhost and its key, made for tests alone and known to everybody: written where a test wants
// them.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>

namespace cts::tests {

struct TlsPair {
    std::string certificate;  // paths of the PEM files
    std::string key;

    explicit TlsPair(const std::filesystem::path& folder)
        : certificate(folder / "certificate.pem"), key(folder / "key.pem") {
        std::ofstream(certificate) << R"(-----BEGIN CERTIFICATE-----
MIIBfjCCASWgAwIBAgIUClR1ZUiZ8/tqhqEL4bBLEiBk3PAwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEyMjAzMTgxOFoYDzIxMjYxMDI5
MDMxODE4WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAScLWP2W33luvsh/RTiefY+Ia1xpX9T83g3ZZEFf7HeRenocQpl0/5p
YpSMV6lSdN7mYsctVpy1JuH6/ro0OPfAo1MwUTAdBgNVHQ4EFgQUeItkQcgij0Ji
8uO83Ibl14c9XuEwHwYDVR0jBBgwFoAUeItkQcgij0Ji8uO83Ibl14c9XuEwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNHADBEAiAuPBueqn+ixrTYyHSBRQJq
YIL3Ol+XHRhyZF8cqbN23wIgOpqgGLaDPWynRL39wKPyNQT89R6Et+vSiaqXoo5h
mrg=
-----END CERTIFICATE-----
)";
        std::ofstream(key) << R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgpD3mfwb2ZTnu+eX7
VDMC+vYL4OipN9XCJvPEGCCYptKhRANCAAScLWP2W33luvsh/RTiefY+Ia1xpX9T
83g3ZZEFf7HeRenocQpl0/5pYpSMV6lSdN7mYsctVpy1JuH6/ro0OPfA
-----END PRIVATE KEY-----
)";
    }
};

}  // namespace cts::tests

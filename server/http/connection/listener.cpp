#include "server/http/connection/listener.h"

#include <Poco/Net/NetSSL.h>
#include <Poco/Net/SocketAddress.h>
#include <Poco/Net/StreamSocketImpl.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <cerrno>

namespace cts::http {

namespace {

constexpr int most_not_yet_accepted = 4'096;  // the system keeps them; it may have a lower bound of its own

Poco::Net::Context::Ptr tls_context(const std::string& certificate, const std::string& key) {
    if (certificate.empty()) return nullptr;
    Poco::Net::initializeSSL();
    Poco::Net::Context::Ptr context = new Poco::Net::Context(Poco::Net::Context::TLS_SERVER_USE, key, certificate, "",
                                                             Poco::Net::Context::VERIFY_NONE);
    context->requireMinimumProtocol(Poco::Net::Context::PROTO_TLSV1_2);
    return context;
}

// These say something about one visitor who is gone again, not about the door (accept(2)).
bool is_visitors_fault(int error) {
    return error == ECONNABORTED || error == EINTR || error == EPROTO || error == ENETDOWN || error == EHOSTDOWN ||
           error == ENONET || error == EHOSTUNREACH || error == ENETUNREACH || error == ENOPROTOOPT ||
           error == EOPNOTSUPP || error == EPERM;
}

}  // namespace

Listener::Listener(const std::string& address, std::uint16_t port, const std::string& certificate,
                   const std::string& key)
    : tls_(tls_context(certificate, key)), socket_(Poco::Net::SocketAddress(address, port), most_not_yet_accepted) {
    socket_.setBlocking(false);
}

std::optional<Visitor> Listener::accept(bool& out_of_files) {
    out_of_files = false;
    for (;;) {
        const int accepted = ::accept4(descriptor(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (accepted < 0 && is_visitors_fault(errno)) continue;
        if (accepted < 0) {
            out_of_files = errno != EAGAIN && errno != EWOULDBLOCK;
            return std::nullopt;
        }
        try {
            const Poco::Net::StreamSocket socket(new Poco::Net::StreamSocketImpl(accepted));
            std::string peer = socket.peerAddress().host().toString();
            return Visitor{Channel(socket, tls_), std::move(peer)};
        } catch (const Poco::Exception&) {  // gone again; the socket is closed with its object
        }
    }
}

int Listener::descriptor() const {
    return socket_.impl()->sockfd();
}

std::uint16_t Listener::port() const {
    return socket_.address().port();
}

void Listener::close() {
    socket_.close();
}

std::size_t most_open_files() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return 1'024;
    const rlim_t before = limit.rlim_cur;
    limit.rlim_cur = limit.rlim_max;
    return ::setrlimit(RLIMIT_NOFILE, &limit) == 0 ? limit.rlim_cur : before;
}

}  // namespace cts::http

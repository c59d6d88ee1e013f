package org.conndoctor.page;

/** What people paste, of as many kinds as the first screen has to hold. */
enum Pasted {
    REFUSED_WITH_NAME("Error: connect ECONNREFUSED db.example.com:5432"),
    REFUSED_IN_COMPOSE("""
            web-1  | 2026-01-12T09:14:02.113Z INFO  starting api on :3000
            web-1  | Error: connect ECONNREFUSED 127.0.0.1:5432
            web-1  |     at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1555:16) {
            web-1  |   errno: -111, code: 'ECONNREFUSED', syscall: 'connect', address: '127.0.0.1', port: 5432
            web-1 exited with code 1"""),
    TIMED_OUT("stream_socket_client(): Unable to connect to tcp://203.0.113.7:1238 (Connection timed out)"),
    NO_LOCAL_PORT(
            "connect() to 127.0.0.1:8080 failed (99: Cannot assign requested address) while connecting to upstream"),
    HANDSHAKE("WebSocket connection to 'wss://chat.example.com/socket' failed: Error during WebSocket handshake:"
            + " Unexpected response code: 400"),
    NAME("psql: error: could not translate host name \"db.internal\" to address: Name or service not known"),
    CERTIFICATE("curl: (60) SSL certificate problem: certificate has expired, https://api.example.com/"),
    READ_TIMEOUT("requests.exceptions.ReadTimeout: HTTPSConnectionPool(host='api.example.com', port=443):"
            + " Read timed out. (read timeout=10)"),
    VAGUE("My app cannot connect to the server"),
    UNKNOWN("Segmentation fault (core dumped)");

    final String text;

    Pasted(String text) {
        this.text = text;
    }
}

<?php
// A DNS server that fails at every question: php servfail.php ADDRESS.
$server = stream_socket_server("udp://$argv[1]:53", $code, $message, STREAM_SERVER_BIND);
echo "ready\n";
while (true) {
    $query = stream_socket_recvfrom($server, 4096, 0, $from);
    // An answer, recursion available, SERVFAIL.
    stream_socket_sendto($server, substr($query, 0, 2) . chr(ord($query[2]) | 0x80) . "\x82" . substr($query, 4), 0, $from);
}

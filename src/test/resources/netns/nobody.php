<?php
// A proxy on the way that takes every connection and leads it nowhere: php nobody.php ADDRESS PORT.
$server = stream_socket_server("tcp://$argv[1]:$argv[2]");
echo "ready\n";
while (true) {
    $client = @stream_socket_accept($server, -1);
    if ($client && pcntl_fork() === 0) {
        fread($client, 65536);
        exit;
    }
    if ($client) {
        fclose($client);
    }
}

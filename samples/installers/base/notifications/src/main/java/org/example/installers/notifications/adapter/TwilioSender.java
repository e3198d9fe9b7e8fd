package org.example.installers.notifications.adapter;

import com.twilio.Twilio;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import org.example.installers.notifications.MessageSender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends messages as SMS. */
@Component
class TwilioSender implements MessageSender {
  private final PhoneNumber from;
  private final PhoneBook phones;

  TwilioSender(
      @Value("${twilio.account}") String account,
      @Value("${twilio.token}") String token,
      @Value("${twilio.from}") String from,
      PhoneBook phones) {
    Twilio.init(account, token);
    this.from = new PhoneNumber(from);
    this.phones = phones;
  }

  @Override
  public void send(String dealer, String text) {
    Message.creator(new PhoneNumber(phones.numberOf(dealer)), from, text).create();
  }
}

import Calendar
import Testing

@Suite struct CalendarTests {}
